package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.store.Remembered;
import dev.threetokens.cloud.store.RightsChanges;
import dev.threetokens.cloud.tokens.SignedToken.IssuedTo;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether application tokens are alive. Nothing is written when one is issued, as servers ask for many: it lives as long
 * as its application, under the secret that it was issued under, until it expires or is ended here.
 */
@Singleton
public class ApplicationTokens {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Event<RightsChanged> rightsChanged;
    private final Remembered<Presented, UserId> developers;

    ApplicationTokens(
            Jdbi jdbi, Clock clock, Event<RightsChanged> rightsChanged, RightsChanges changes, TokenConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rightsChanged = rightsChanged;
        this.developers = new Remembered<>(changes, config.verifiedCacheSize());
    }

    /** @return the developer of the application; empty if the token has ended */
    Optional<UserId> developerBehind(String jti, IssuedTo issuedTo) {
        return developers.find(new Presented(jti, issuedTo), this::read);
    }

    private Optional<UserId> read(Presented token) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select owner_id from applications
                        where id = :client and secret_version = :version
                          and not exists (select 1 from ended_application_tokens where jti = :jti)
                        """)
                .bind("client", token.issuedTo.client().value())
                .bind("version", token.issuedTo.secretVersion())
                .bind("jti", token.jti)
                .mapTo(String.class)
                .findFirst()
                .map(UserId::new));
    }

    /** Ends one token; a second time changes nothing. */
    public void end(SignedToken token) {
        jdbi.useHandle(
                db -> db.createUpdate("insert into ended_application_tokens (jti, expires_on) values (:jti, :expires)")
                        .bind("jti", token.jti())
                        .bind("expires", token.expiresOn().orElseThrow())
                        .execute());
        rightsChanged.fire(RightsChanged.ofToken());
    }

    /** What has expired is dead without a record. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        jdbi.useHandle(db -> db.createUpdate("delete from ended_application_tokens where expires_on < :now")
                .bind("now", clock.millis())
                .execute());
    }

    private record Presented(String jti, IssuedTo issuedTo) {}
}
