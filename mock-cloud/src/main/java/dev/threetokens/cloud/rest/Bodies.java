package dev.threetokens.cloud.rest;

import org.jspecify.annotations.Nullable;

/** Bodies that must be there. */
final class Bodies {
    private Bodies() {}

    /** An empty body, or the JSON {@code null}, is none. */
    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw RestException.invalid("", "Required parameter");
        }
        return body;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw RestException.invalid(field, "Required parameter");
        }
        return value;
    }
}
