package dev.threetokens.cloud.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.throttle.Standing.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final long NOON = 20_000L * 86_400 + 43_200;
    private static final long MIDNIGHT = 20_001L * 86_400;
    private static final Rate FIVE = new Rate(5, 1_000);

    private final Usage usage = new Usage();

    @Test
    void noSixtySecondsHaveMoreCallsThanAreAllowedAndNobodyWaitsLongerThanASecondMore() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var taken = new ArrayList<Long>();
        long now = NOON;
        for (int i = 0; i < 900; i++) {
            now += random.nextInt(10) == 0 ? random.nextInt(130) : random.nextInt(3);
            long last = now;
            long within60 = taken.stream().filter(at -> at > last - 60).count();
            long within61 = taken.stream().filter(at -> at > last - 61).count();
            boolean allowed = call(now, FIVE).verdict() == Verdict.WITHIN;
            if (allowed) {
                taken.add(now);
            }
            assertThat(!allowed || within60 < 5).as("too many, seed %d", seed).isTrue();
            assertThat(allowed || within61 >= 5).as("too few, seed %d", seed).isTrue();
        }
        assertThat(taken).hasSizeBetween(50, 899);
    }

    @Test
    void theOneAboveTheLimitIsRefusedUntilTheOldestLeaves() {
        for (int i = 0; i < 5; i++) {
            assertThat(call(NOON + i, FIVE).verdict()).isEqualTo(Verdict.WITHIN);
        }
        var refused = call(NOON + 10, FIVE);
        assertThat(refused.verdict()).isEqualTo(Verdict.OVER_MINUTE);
        assertThat(refused.remaining()).isEqualTo("0/995");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(51));
        assertThat(call(NOON + 60, FIVE).verdict()).isEqualTo(Verdict.OVER_MINUTE);
        assertThat(call(NOON + 61, FIVE).verdict()).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void theDayEndsAtMidnightOfUtcAndRefusedCallsDoNotCount() {
        var rate = new Rate(100, 2);
        call(NOON, rate);
        call(NOON, rate);
        for (int i = 0; i < 3; i++) {
            var refused = call(NOON + 100, rate);
            assertThat(refused.verdict()).isEqualTo(Verdict.OVER_DAY);
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(MIDNIGHT - NOON - 100));
        }
        assertThat(call(MIDNIGHT - 1, rate).verdict()).isEqualTo(Verdict.OVER_DAY);
        assertThat(call(MIDNIGHT, rate).remaining()).isEqualTo("99/1");
    }

    @Test
    void whatIsLeftAndWhenItIsMoreIsToldForMinuteAndDay() {
        var first = call(NOON, FIVE);
        assertThat(first.limit()).hasToString("5/1000");
        assertThat(first.remaining()).isEqualTo("4/999");
        assertThat(first.reset()).isEqualTo((NOON + 61) + "/" + MIDNIGHT);
    }

    @Test
    void withoutEnforcementEverythingIsWithinAndStillCounted() {
        for (int i = 0; i < 7; i++) {
            assertThat(usage.call(NOON, FIVE, false).verdict()).isEqualTo(Verdict.WITHIN);
        }
        assertThat(usage.call(NOON, FIVE, false).remaining()).isEqualTo("0/992");
    }

    @Test
    void aClockThatIsSetBackGivesNothingBack() {
        for (int i = 0; i < 5; i++) {
            call(NOON, FIVE);
        }
        assertThat(call(NOON - 3_600, FIVE).verdict()).isEqualTo(Verdict.OVER_MINUTE);
    }

    private Standing call(long now, Rate limit) {
        return usage.call(now, limit, true);
    }
}
