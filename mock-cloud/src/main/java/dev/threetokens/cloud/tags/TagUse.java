package dev.threetokens.cloud.tags;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How tags are used. */
public final class TagUse {
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(comparing(Map.Entry::getKey));

    private TagUse() {}

    /**
     * The names of the tags that are used most, and of those used equally often the first by name.
     *
     * @param used the tags of each thing that bears some
     * @param wanted which names play a part
     * @param most how many at most
     */
    public static List<String> mostUsed(Stream<Tags> used, Predicate<String> wanted, int most) {
        return used
                .flatMap(tags -> tags.names().stream())
                .filter(wanted)
                .collect(groupingBy(identity(), counting()))
                .entrySet()
                .stream()
                .sorted(MOST_FIRST)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
