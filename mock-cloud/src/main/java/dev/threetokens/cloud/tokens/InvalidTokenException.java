package dev.threetokens.cloud.tokens;

/** The bearer token proves nobody. Carries no part of the token. */
public final class InvalidTokenException extends RuntimeException {
    private final TokenFault fault;

    public InvalidTokenException(TokenFault fault) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
    }

    public TokenFault fault() {
        return fault;
    }
}
