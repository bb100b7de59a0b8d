package dev.threetokens.cloud.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final int REPETITIONS = 200;
    /** So long that a comparison that stops at the first difference would be a hundred times faster. */
    private static final String SECRET = "s".repeat(100_000);

    private static final String OTHER_AT_THE_BEGIN = "t" + SECRET.substring(1);
    private static final String OTHER_AT_THE_END = SECRET.substring(1) + "t";

    @Test
    void onlyEqualTextsAreTheSame() {
        assertThat(Secrets.same(SECRET, "s".repeat(100_000))).isTrue();
        assertThat(Secrets.same("", "")).isTrue();
        for (var other : List.of(OTHER_AT_THE_BEGIN, OTHER_AT_THE_END, SECRET + "s", SECRET.substring(1), "")) {
            assertThat(Secrets.same(SECRET, other)).isFalse();
        }
    }

    /** The margin is wide: what is measured is a factor of a hundred. */
    @Test
    void theTimeOfAComparisonDoesNotTellWhereTheDifferenceIs() {
        medians();

        var medians = medians();

        assertThat(medians.get(1) / medians.get(0)).isBetween(0.3, 3.0);
        assertThat(medians.get(2) / medians.get(0)).isBetween(0.3, 3.0);
    }

    /** Measured by turns, so that what else the machine does weighs on all alike. */
    private static List<Double> medians() {
        var others = List.of(OTHER_AT_THE_BEGIN, OTHER_AT_THE_END, "s".repeat(100_000));
        var times = List.of(new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
        for (int i = 0; i < REPETITIONS; i++) {
            for (int which = 0; which < others.size(); which++) {
                times.get(which).add(timeOf(others.get(which)));
            }
        }
        return times.stream()
                .map(all -> all.stream().sorted().toList().get(REPETITIONS / 2))
                .toList();
    }

    private static double timeOf(String other) {
        long start = System.nanoTime();
        Secrets.same(SECRET, other);
        return System.nanoTime() - start;
    }
}
