package dev.threetokens.cloud.rest;

import java.util.Arrays;

/** The query parameter {@code owner} of a list of devices. */
enum OwnerQuery {
    ALL,
    ME,
    SHARED_WITH_ME;

    /** @throws RestException if it is none of these */
    static OwnerQuery parse(String text) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> RestException.invalid("owner", "One of ALL, ME and SHARED_WITH_ME"));
    }
}
