package dev.threetokens.desktop.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.desktop.fake.Backstage;
import dev.threetokens.desktop.fake.SteppingClock;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.notice.NoticeViewModel.Level;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeViewModelTest {
    private final Backstage backstage = new Backstage();
    private final SteppingClock clock = new SteppingClock();
    private final NoticeViewModel notice = new NoticeViewModel(backstage.work(), clock);

    @AfterEach
    void stop() {
        backstage.close();
    }

    @Test
    void troubleCountsDownToTheNextTryAndGoesWhenItIsOver() {
        var down = Problem.unreachable("the cloud", "http://127.0.0.1:8080");
        notice.trouble(down, clock.instant().plusSeconds(4));
        assertThat(notice.text().get())
                .isEqualTo("Homeglow cannot reach the cloud at http://127.0.0.1:8080. Trying again in 4 s.");
        clock.pass(Duration.ofMillis(2_500));
        notice.tick();
        assertThat(notice.text().get()).endsWith("Trying again in 2 s.");
        clock.pass(Duration.ofSeconds(2));
        notice.tick();
        assertThat(notice.text().get()).endsWith("Trying again…");
        notice.troubleOver();
        assertThat(notice.level().get()).isEqualTo(Level.NONE);
    }
}
