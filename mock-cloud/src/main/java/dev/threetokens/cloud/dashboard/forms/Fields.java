package dev.threetokens.cloud.dashboard.forms;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form that was sent. A page reads the names that it knows; whatever else was sent plays no part. */
public final class Fields {
    private final MultivaluedMap<String, String> sent;

    private Fields(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** @param sent what JAX-RS hands over; null for an empty body */
    public static Fields of(@Nullable MultivaluedMap<String, String> sent) {
        return new Fields(Optional.ofNullable(sent).orElseGet(MultivaluedHashMap::new));
    }

    public boolean has(String name) {
        return sent.containsKey(name);
    }

    /** Without blanks around it, line ends as {@code \n}; empty if absent. */
    public String text(String name) {
        return Optional.ofNullable(sent.getFirst(name))
                .map(text -> text.replace("\r\n", "\n").strip())
                .orElse("");
    }

    /** All values of a name, such as those of the boxes that are checked. */
    public List<String> all(String name) {
        return List.copyOf(sent.getOrDefault(name, List.of()));
    }

    /** A number of at most four digits. */
    public Optional<Integer> number(String name) {
        return Optional.of(text(name))
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt);
    }

    public String csrf() {
        return text("csrf");
    }

    /** The button that was pressed. */
    public Step step() {
        return Step.of(text("step"));
    }
}
