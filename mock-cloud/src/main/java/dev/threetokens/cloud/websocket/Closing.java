package dev.threetokens.cloud.websocket;

import dev.threetokens.model.error.ErrorBody;

/**
 * Why the cloud closes a WebSocket.
 *
 * @param code of RFC 6455 section 7.4.1
 * @param reason what the client reads
 * @param label what metrics count
 */
record Closing(int code, String reason, String label) {
    private static final int POLICY_VIOLATION = 1008;
    static final Closing TOO_SLOW = new Closing(1013, "you read too slowly", "too-slow");
    static final Closing TOO_MANY_FRAMES =
            new Closing(POLICY_VIOLATION, "you send too many frames that nobody needs", "too-many-frames");
    static final Closing FAILED = new Closing(1011, "internal error", "failed");

    /** The right ended, or the client broke a rule of the socket. */
    static Closing of(ErrorBody why) {
        var rule = why.rule();
        return rule == null
                ? new Closing(POLICY_VIOLATION, why.message(), Integer.toString(why.code()))
                : new Closing(POLICY_VIOLATION, rule, rule);
    }
}
