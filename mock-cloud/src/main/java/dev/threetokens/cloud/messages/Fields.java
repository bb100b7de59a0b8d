package dev.threetokens.cloud.messages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a message by their names, whose case does not matter. */
public final class Fields {
    private Fields() {}

    public static Optional<Object> value(Map<String, Object> data, String name) {
        return data.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The spelling under which the roll-ups know the field. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
