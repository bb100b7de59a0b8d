package dev.threetokens.cloud.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void varianceIsThatOfThePopulation() {
        var summary = of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(summary.count()).isEqualTo(8);
        assertThat(summary.min()).isEqualTo(2);
        assertThat(summary.max()).isEqualTo(9);
        assertThat(summary.sum()).isEqualTo(40);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.variance()).isEqualTo(4);
    }

    /** A sum of squares answers 0 or a negative number here. */
    @Test
    void valuesFarFromZeroKeepTheirVariance() {
        assertThat(of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isCloseTo(22.5, within(1e-6));
    }

    @Test
    void halvesPutTogetherAreAsTheWhole() {
        assertThat(of(2, 4, 4, 4).plus(of(5, 5, 7, 9))).isEqualTo(of(5, 9, 5, 7).plus(of(4, 2, 4, 4)));
        assertThat(of(2, 4, 4, 4).plus(of(5, 5, 7, 9)).variance()).isCloseTo(4, within(1e-12));
    }

    @Test
    void whatIsNoNumberIsNotCounted() {
        for (Object value : List.of("12", true, Double.POSITIVE_INFINITY, Double.NaN, 1e101, List.of(1))) {
            assertThat(Summary.of(value)).isEqualTo(Summary.NONE);
        }
        assertThat(of(3).plus(Summary.NONE)).isEqualTo(of(3));
    }

    private static Summary of(Object... values) {
        return Stream.of(values).map(Summary::of).reduce(Summary.NONE, Summary::plus);
    }
}
