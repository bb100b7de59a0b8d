package dev.threetokens.server.web;

import dev.threetokens.model.error.ErrorBody;
import org.jspecify.annotations.Nullable;

/** Why this server does not do what was asked: the one exception of its HTTP interface. The message is public. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int VALIDATION = 4001;

    private final int status;
    private final transient ErrorBody body;

    private Refusal(int status, int code, @Nullable String rule, String message) {
        super(message, null, false, false);
        this.status = status;
        this.body = new ErrorBody(code, message, rule, null, null);
    }

    /** The request makes no sense: 400. */
    public static Refusal invalid(String message) {
        return new Refusal(400, VALIDATION, null, message);
    }

    /** There is no token, or it is not accepted here: 401. */
    public static Refusal unauthorized(String rule, String message) {
        return new Refusal(401, 401, rule, message);
    }

    /** Whoever asks may not: 403. */
    public static Refusal forbidden(String rule, String message) {
        return new Refusal(403, 403, rule, message);
    }

    /** Another such request is being worked on: 409. */
    public static Refusal busy(String message) {
        return new Refusal(409, 409, null, message);
    }

    /** What is needed from the cloud is not to be had now: 503. */
    public static Refusal unavailable(String message) {
        return new Refusal(503, 503, null, message);
    }

    public int status() {
        return status;
    }

    public ErrorBody body() {
        return body;
    }
}
