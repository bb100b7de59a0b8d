package dev.threetokens.cloud.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.cloud.registrations.RegistrationException.Reason;
import dev.threetokens.model.id.UserId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ThrottlesTest {
    private static final UserId ALICE = new UserId("alice");

    private final AtomicLong nanos = new AtomicLong();
    private final PinThrottle pins = new PinThrottle(new TestConfig(), nanos::get);
    private final AddressLimits addresses = new AddressLimits(new TestConfig(), nanos::get);

    @Test
    void afterFiveWrongPinsAnAccountWaitsWhateverTheAddress() {
        for (int i = 0; i < 5; i++) {
            pins.attempt(ALICE, "10.0.0." + i);
        }

        isRefused(() -> pins.attempt(ALICE, "10.9.9.9"), Reason.TOO_MANY_WRONG_PINS);
        assertThatCode(() -> pins.attempt(new UserId("bob"), "10.9.9.9")).doesNotThrowAnyException();
    }

    @Test
    void anAddressWithManyAccountsWaitsToo() {
        for (int i = 0; i < 20; i++) {
            pins.attempt(new UserId("user" + i), "10.0.0.1");
        }

        isRefused(() -> pins.attempt(ALICE, "10.0.0.1"), Reason.TOO_MANY_WRONG_PINS);
        assertThatCode(() -> pins.attempt(ALICE, "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void aRightPinIsNoneOfTheFiveAndClearsNone() {
        for (int i = 0; i < 4; i++) {
            pins.attempt(ALICE, "10.0.0.1");
        }
        pins.attempt(ALICE, "10.0.0.1");
        pins.wasRight(ALICE, "10.0.0.1");
        pins.attempt(ALICE, "10.0.0.1");

        isRefused(() -> pins.attempt(ALICE, "10.0.0.1"), Reason.TOO_MANY_WRONG_PINS);
    }

    @Test
    void manyAtTheSameTimeAreStillOnlyFive() {
        long passed = IntStream.range(0, 200)
                .parallel()
                .filter(i -> passes(() -> pins.attempt(ALICE, "10.0.0." + i)))
                .count();

        assertThat(passed).isEqualTo(5);
    }

    @Test
    void afterTheWindowItIsOver() {
        for (int i = 0; i < 7; i++) {
            passes(() -> pins.attempt(ALICE, "10.0.0.1"));
        }
        nanos.addAndGet(Duration.ofMinutes(10).plusSeconds(1).toNanos());

        assertThatCode(() -> pins.attempt(ALICE, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void anAddressAsksForSoManyRegistrationsInAMinute() {
        for (int i = 0; i < 3; i++) {
            addresses.request("10.0.0.1");
        }

        isRefused(() -> addresses.request("10.0.0.1"), Reason.TOO_MANY_CALLS);
        assertThatCode(() -> addresses.request("10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> addresses.call("10.0.0.1")).doesNotThrowAnyException();

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThatCode(() -> addresses.request("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void andLooksForTheStateSoOften() {
        for (int i = 0; i < 4; i++) {
            addresses.call("10.0.0.1");
        }

        isRefused(() -> addresses.call("10.0.0.1"), Reason.TOO_MANY_CALLS);
    }

    private static boolean passes(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (RegistrationException refused) {
            return false;
        }
    }

    private static void isRefused(ThrowingCallable attempt, Reason reason) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RegistrationException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.waitFor()).isPresent();
        });
    }

    private record TestConfig(
            Duration pinLifetime,
            int maxPending,
            int wrongPinsPerAccount,
            int wrongPinsPerAddress,
            Duration wrongPinWindow,
            int requestsPerAddress,
            int callsPerAddress)
            implements RegistrationConfig {
        TestConfig() {
            this(Duration.ofMinutes(10), 10, 5, 20, Duration.ofMinutes(10), 3, 4);
        }
    }
}
