package dev.threetokens.cloud.rest;

import java.util.Arrays;
import java.util.Locale;

/** The query parameter {@code entity_type}: what bears the tags. Applications have none here. */
enum TaggedEntity {
    ANY(""),
    APPLICATION("application"),
    DEVICE_TYPE("devicetype");

    private final String word;

    TaggedEntity(String word) {
        this.word = word;
    }

    /**
     * The original names the two kinds, and not how they are spelled.
     *
     * @throws RestException if it is neither
     */
    static TaggedEntity parse(String text) {
        var word = text.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> RestException.invalid("entity_type", "application or device_type"));
    }

    boolean hasTags() {
        return this != APPLICATION;
    }
}
