package dev.threetokens.cloud.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** OWASP ASVS 5.0, 6.3.8: an unknown user cannot be told by the time of the answer. The margin is wide. */
@QuarkusTest
class PasswordCheckTimeTest {
    private static final int REPETITIONS = 30;

    @Inject
    TestWorld world;

    @Inject
    Users users;

    @Test
    void anUnknownUserTakesAsLongAsAWrongPassword() {
        var known = "u" + world.user();
        median(known);

        double wrongPassword = median(known);
        double unknownUser = median("nobody" + known);

        assertThat(wrongPassword / unknownUser).isBetween(0.5, 2.0);
    }

    private double median(String name) {
        return IntStream.range(0, REPETITIONS)
                .mapToLong(i -> timed(name))
                .sorted()
                .toArray()[REPETITIONS / 2];
    }

    private long timed(String name) {
        long start = System.nanoTime();
        assertThat(users.authenticate(name, "a wrong password")).isEmpty();
        return System.nanoTime() - start;
    }
}
