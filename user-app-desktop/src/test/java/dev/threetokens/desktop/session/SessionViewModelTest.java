package dev.threetokens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.desktop.fake.Backstage;
import dev.threetokens.desktop.fake.SteppingClock;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.oauth.TokenGrant;
import dev.threetokens.desktop.oauth.TokenRenewal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionViewModelTest {
    private final Backstage backstage = new Backstage();
    private final SteppingClock clock = new SteppingClock();
    private final UserSession session = new UserSession(backstage.work(), clock, Backoff.REFRESH);

    @AfterEach
    void stop() {
        backstage.close();
    }

    @Test
    void kindScopeLifeAndRefreshesAreShownAndLifeCountsDown() {
        session.signIn(grant("one", 300), new AlwaysMore());
        var model = new SessionViewModel(session, backstage.work(), clock);
        assertThat(model.kind()).isEqualTo("user");
        assertThat(model.scope().get()).isEqualTo("read write");
        assertThat(model.life().get()).isEqualTo("5 min 0 s");
        clock.pass(Duration.ofSeconds(48));
        model.tick();
        assertThat(model.life().get()).isEqualTo("4 min 12 s");
        assertThat(model.lifeShare().get()).isEqualTo(0.84);
        assertThat(model.refreshes().get()).isEqualTo("0");
        clock.pass(Duration.ofSeconds(300));
        model.tick();
        assertThat(model.life().get()).isEqualTo("expired");
    }

    @Test
    void aRefreshIsCountedAndShownQuietlyForThreeSeconds() {
        session.signIn(grant("one", 300), new AlwaysMore());
        var model = new SessionViewModel(session, backstage.work(), clock);
        session.renewed("one");
        model.tick();
        assertThat(model.refreshes().get()).isEqualTo("1");
        assertThat(model.justRefreshed().get()).isTrue();
        clock.pass(Duration.ofSeconds(4));
        model.tick();
        assertThat(model.justRefreshed().get()).isFalse();
    }

    @Test
    void aTokenIsRefreshedAtFourFifthsOfItsLife() {
        var token = UserToken.first(grant("one", 100), clock.instant());
        assertThat(token.untilRefresh(clock.instant())).isEqualTo(Duration.ofSeconds(80));
        clock.pass(Duration.ofSeconds(90));
        assertThat(token.untilRefresh(clock.instant())).isZero();
    }

    private static TokenGrant grant(String token, int seconds) {
        return new TokenGrant(token, Optional.of("refresh"), Duration.ofSeconds(seconds), "read write");
    }

    private static final class AlwaysMore implements TokenRenewal {
        @Override
        public TokenGrant refresh(String refreshToken) {
            return grant("two", 300);
        }

        @Override
        public void revoke(String token) {}
    }
}
