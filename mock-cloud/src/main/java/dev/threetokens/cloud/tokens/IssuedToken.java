package dev.threetokens.cloud.tokens;

/**
 * A fresh access token.
 *
 * @param value the signed JWT
 * @param jti its id
 */
public record IssuedToken(String value, String jti) {
    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "IssuedToken[jti=" + jti + "]";
    }
}
