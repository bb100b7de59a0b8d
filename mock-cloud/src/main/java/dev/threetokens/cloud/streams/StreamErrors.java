package dev.threetokens.cloud.streams;

import dev.threetokens.model.error.ErrorBody;

/** The errors that belong to open connections themselves. */
final class StreamErrors {
    private static final int CONFLICT = 409;

    private StreamErrors() {}

    static ErrorBody replaced() {
        return new ErrorBody(
                CONFLICT, "This device connected elsewhere; it keeps one connection", "channel/replaced", null, null);
    }
}
