package dev.threetokens.e2e.randomworlds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Drops what is not needed for a failure: halves first, then single steps, until nothing more can go. */
final class Shrinker {
    private Shrinker() {}

    /**
     * @param fails whether a world of these steps still fails
     * @return steps that fail, none of which can be left out
     */
    static <T> List<T> shrink(List<T> steps, Predicate<List<T>> fails) {
        var kept = List.copyOf(steps);
        for (int size = Math.max(1, kept.size() / 2); size >= 1; size /= 2) {
            kept = withoutRunsOf(size, kept, fails);
        }
        return kept;
    }

    private static <T> List<T> withoutRunsOf(int size, List<T> steps, Predicate<List<T>> fails) {
        var kept = steps;
        for (int end = kept.size(); end > 0; end -= size) {
            var fewer = new ArrayList<>(kept);
            fewer.subList(Math.max(0, end - size), end).clear();
            if (fails.test(List.copyOf(fewer))) {
                kept = List.copyOf(fewer);
            }
        }
        return kept.size() < steps.size() ? withoutRunsOf(size, kept, fails) : kept;
    }
}
