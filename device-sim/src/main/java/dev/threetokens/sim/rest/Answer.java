package dev.threetokens.sim.rest;

import java.util.Optional;

/**
 * An answer of the cloud to one request.
 *
 * @param retryAfter the header of this name, if there is one
 */
public record Answer(int status, String body, Optional<String> retryAfter) {
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may be answered well later. */
    boolean isForNow() {
        return status == TOO_MANY || status >= SERVER_ERROR;
    }
}
