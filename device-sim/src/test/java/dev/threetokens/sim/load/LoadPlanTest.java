package dev.threetokens.sim.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
    @Test
    void theFirstMessageIsDueAtOnceAndTheLastOneBeforeTheEnd() {
        var plan = plan(4, Duration.ofSeconds(2));

        assertThat(plan.total()).isEqualTo(8);
        assertThat(plan.countAfter(0)).isEqualTo(1);
        assertThat(plan.countAfter(Duration.ofMillis(249).toNanos())).isEqualTo(1);
        assertThat(plan.countAfter(Duration.ofMillis(250).toNanos())).isEqualTo(2);
        assertThat(plan.countAfter(Duration.ofHours(9).toNanos())).isEqualTo(8);
        assertThat(plan.dueAt(0)).isZero();
        assertThat(plan.dueAt(7)).isEqualTo(Duration.ofMillis(1_750).toNanos());
    }

    @Test
    void theLargestPlanStaysExact() {
        var plan = plan(100_000, Duration.ofHours(1));

        assertThat(plan.total()).isEqualTo(360_000_000);
        assertThat(plan.dueAt(359_999_999)).isEqualTo(Duration.ofHours(1).toNanos() - 10_000);
    }

    private static LoadPlan plan(int rate, Duration duration) {
        return new LoadPlan(1, rate, duration, 10);
    }
}
