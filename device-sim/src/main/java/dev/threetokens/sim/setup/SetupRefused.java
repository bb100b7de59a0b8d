package dev.threetokens.sim.setup;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorBody.FieldError;
import java.util.List;

/** A request that is not served, with the HTTP status and the body that say why. */
final class SetupRefused extends RuntimeException {
    private static final int VALIDATION = 4001;

    private final int status;
    private final transient ErrorBody body;

    private SetupRefused(int status, ErrorBody body) {
        super(body.message());
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }

    static SetupRefused foreignHost() {
        return of(403, "Call this endpoint as 127.0.0.1 or localhost.");
    }

    static SetupRefused webPage() {
        return of(403, "Web pages may not call this endpoint.");
    }

    static SetupRefused notJson() {
        return of(415, "Send the body as application/json.");
    }

    static SetupRefused malformed() {
        return new SetupRefused(
                400, ErrorBody.of(VALIDATION, "The body must be one JSON object with deviceId, type, name and token."));
    }

    static SetupRefused invalid(List<FieldError> errors) {
        return new SetupRefused(
                400,
                new ErrorBody(VALIDATION, "Validation Error: " + describe(errors), null, List.copyOf(errors), null));
    }

    static SetupRefused of(int status, String message) {
        return new SetupRefused(status, ErrorBody.of(status, message));
    }

    private static String describe(List<FieldError> errors) {
        return String.join(
                "; ",
                errors.stream()
                        .map(error -> error.field() + " " + String.join(", ", error.messages()))
                        .toList());
    }
}
