package dev.threetokens.e2e.boundaries;

import java.util.Map;

/**
 * The object of a cell as it is written into a request.
 *
 * @param values by placeholder: {@code id}, {@code uid}, {@code aid}, {@code dtid}, {@code mid}, {@code data} …
 */
record Subject(Map<String, String> values) {
    Subject {
        values = Map.copyOf(values);
    }

    /** Fills in what is known; other placeholders stay, to be seen. */
    String fill(String template) {
        var filled = template;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
