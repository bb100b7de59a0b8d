package dev.threetokens.cloud.gate;

import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.tokens.TokenFault;
import dev.threetokens.model.error.ErrorBody;

/** The public answer to a refusal, the same on every transport: code, sentence, rule id. */
public final class ErrorBodies {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private ErrorBodies() {}

    public static ErrorBody of(TokenFault fault) {
        return new ErrorBody(UNAUTHORIZED, fault.sentence(), fault.rule(), null, null);
    }

    public static ErrorBody of(Rule rule) {
        return new ErrorBody(
                FORBIDDEN, "You don't have the right permissions: " + rule.sentence(), rule.id(), null, null);
    }

    public static ErrorBody notFound() {
        return ErrorBody.of(NOT_FOUND, "Not Found");
    }

    /** Something is wrong with the cloud itself. */
    public static ErrorBody internal() {
        return ErrorBody.of(500, "The cloud could not answer this request; try again later");
    }
}
