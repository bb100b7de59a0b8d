package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.messages.Messages.Placed;
import java.util.List;
import java.util.Optional;

/** Cuts pages from what was found. */
final class Pages {
    private Pages() {}

    /** The first items, and a cursor if there are more. */
    static <T> History.Page<T> first(int count, List<Placed<T>> found) {
        boolean more = found.size() > count;
        var shown = more ? found.subList(0, count) : found;
        Optional<String> next =
                more ? Optional.of(shown.get(shown.size() - 1).place().encoded()) : Optional.empty();
        return new History.Page<>(shown.stream().map(Placed::item).toList(), next);
    }
}
