package dev.threetokens.cloud.accounts.fields;

import java.util.Map;

/** What is wrong with a form, by field, in words that say what to do. */
public record Problems(Map<String, String> byField) {
    public static final Problems NONE = new Problems(Map.of());

    public static final Problems STALE = of("", "This page was open for too long. Please send the form once more.");
    public static final Problems TOO_MANY =
            of("", "Too many requests came from your network. Please wait an hour, then try again.");

    public Problems {
        byField = Map.copyOf(byField);
    }

    /** A problem of one field; an empty field name means the form as a whole. */
    public static Problems of(String field, String problem) {
        return new Problems(Map.of(field, problem));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** Empty if there is none. */
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }
}
