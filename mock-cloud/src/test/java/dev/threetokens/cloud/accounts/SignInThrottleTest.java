package dev.threetokens.cloud.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(new TestConfig(), nanos::get);

    @Test
    void afterTenFailuresTheAccountIsClosedWhateverTheAddress() {
        fail("alice", 10);

        assertThat(throttle.attempt("alice", "10.9.9.9")).contains(Duration.ofMinutes(5));
        assertThat(throttle.attempt("bob", "10.9.9.9")).isEmpty();
    }

    @Test
    void afterNineItIsNot() {
        fail("alice", 9);

        assertThat(throttle.attempt("alice", "10.9.9.9")).isEmpty();
    }

    @Test
    void theSameNameInAnotherSpellingIsTheSameAccount() {
        fail(" ALICE", 10);

        assertThat(throttle.attempt("alice", "10.9.9.9")).isPresent();
    }

    @Test
    void manyAtTheSameTimeAreStillOnlyTen() {
        var passed = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> throttle.attempt("alice", "10.0.0." + i))
                .filter(Optional::isEmpty)
                .count();

        assertThat(passed).isEqualTo(10);
    }

    @Test
    void anAddressThatTriesManyAccountsIsClosedForAllOfThem() {
        for (int i = 0; i < 30; i++) {
            throttle.attempt("user" + i, "10.0.0.1");
        }

        assertThat(throttle.attempt("somebody", "10.0.0.1")).isPresent();
        assertThat(throttle.attempt("somebody", "10.0.0.2")).isEmpty();
    }

    @Test
    void afterFiveMinutesItIsOver() {
        fail("alice", 12);
        nanos.addAndGet(Duration.ofMinutes(5).plusSeconds(1).toNanos());

        assertThat(throttle.attempt("alice", "10.9.9.9")).isEmpty();
    }

    @Test
    void aSuccessClearsTheAccount() {
        fail("alice", 9);
        throttle.attempt("alice", "10.0.0.1");
        throttle.succeeded("alice", "10.0.0.1");

        assertThat(throttle.attempt("alice", "10.0.0.2")).isEmpty();
    }

    @Test
    void aSuccessDoesNotClearTheFailuresOfItsAddress() {
        for (int i = 0; i < 29; i++) {
            throttle.attempt("user" + i, "10.0.0.1");
        }
        throttle.attempt("mallory", "10.0.0.1");
        throttle.succeeded("mallory", "10.0.0.1");

        assertThat(throttle.attempt("user30", "10.0.0.1")).isEmpty();
        assertThat(throttle.attempt("user31", "10.0.0.1")).isPresent();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(name, "10.0.0." + i);
        }
    }

    private record TestConfig(
            Duration sessionLifetime,
            Duration sessionIdle,
            int failuresPerAccount,
            int failuresPerAddress,
            Duration failureWindow,
            int requestsPerAddress,
            int mailsPerAccount)
            implements AccountConfig {
        TestConfig() {
            this(Duration.ofHours(12), Duration.ofHours(2), 10, 30, Duration.ofMinutes(5), 60, 5);
        }
    }
}
