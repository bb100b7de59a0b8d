package dev.threetokens.cloud.oauth.limitedinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.model.id.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeThrottleTest {
    private static final UserId ALICE = new UserId("a");

    private final AtomicLong nanos = new AtomicLong();
    private final CodeThrottle throttle = new CodeThrottle(new TestConfig(), nanos::get);

    @Test
    void afterTenWrongCodesTheAccountWaitsWhateverTheAddress() {
        assertThat(tries(ALICE, 10)).isEqualTo(10);

        assertThat(throttle.attempt(ALICE, "10.9.9.9")).contains(Duration.ofMinutes(5));
        assertThat(throttle.attempt(new UserId("b"), "10.9.9.9")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsForAllOfThem() {
        for (int i = 0; i < 30; i++) {
            throttle.attempt(new UserId("user" + i), "10.0.0.1");
        }

        assertThat(throttle.attempt(ALICE, "10.0.0.1")).isPresent();
        assertThat(throttle.attempt(ALICE, "10.0.0.2")).isEmpty();
    }

    @Test
    void manyAtTheSameTimeAreStillOnlyTen() {
        var passed = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> throttle.attempt(ALICE, "10.0.0." + i))
                .filter(Optional::isEmpty)
                .count();

        assertThat(passed).isEqualTo(10);
    }

    @Test
    void aRightCodeDoesNotCountAndClearsNothing() {
        tries(ALICE, 9);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt(ALICE, "10.0.0.1")).isEmpty();
            throttle.succeeded(ALICE, "10.0.0.1");
        }

        assertThat(throttle.attempt(ALICE, "10.0.0.1")).isEmpty();
        assertThat(throttle.attempt(ALICE, "10.0.0.1")).isPresent();
    }

    @Test
    void afterFiveMinutesItIsOver() {
        tries(ALICE, 12);
        nanos.addAndGet(Duration.ofMinutes(5).plusSeconds(1).toNanos());

        assertThat(throttle.attempt(ALICE, "10.9.9.9")).isEmpty();
    }

    private long tries(UserId user, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> throttle.attempt(user, "10.0.0." + i))
                .filter(Optional::isEmpty)
                .count();
    }

    private record TestConfig(
            Duration codeLifetime,
            Duration interval,
            int pendingPerApplication,
            int wrongCodesPerAccount,
            int wrongCodesPerAddress,
            Duration wrongCodeWindow)
            implements LimitedInputConfig {
        TestConfig() {
            this(Duration.ofMinutes(30), Duration.ofSeconds(5), 1000, 10, 30, Duration.ofMinutes(5));
        }
    }
}
