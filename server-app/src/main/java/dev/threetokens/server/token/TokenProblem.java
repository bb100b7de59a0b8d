package dev.threetokens.server.token;

/** There is no application token to be had. The message is for people and holds no secret. */
public final class TokenProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenProblem(String message) {
        super(message, null, false, false);
    }
}
