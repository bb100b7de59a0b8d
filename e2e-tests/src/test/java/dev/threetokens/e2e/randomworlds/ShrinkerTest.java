package dev.threetokens.e2e.randomworlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void onlyTheStepsThatAFailureNeedsAreLeftInTheirOrder() {
        assertThat(Shrinker.shrink(HUNDRED, steps -> steps.containsAll(List.of(7, 42, 99))))
                .containsExactly(7, 42, 99);
    }

    @Test
    void aFailureThatNeedsAllStepsKeepsThem() {
        assertThat(Shrinker.shrink(HUNDRED, HUNDRED::equals)).isEqualTo(HUNDRED);
    }

    @Test
    void aFailureThatNeedsNothingIsLeftWithNothing() {
        assertThat(Shrinker.shrink(HUNDRED, steps -> true)).isEmpty();
    }
}
