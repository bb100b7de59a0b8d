package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import java.time.Instant;

/**
 * What a sign-in or a refresh yields.
 *
 * @param accessToken the user token
 * @param refreshToken good for one use
 * @param expires the end of the access token
 */
public record TokenPair(String accessToken, String refreshToken, Instant expires, Scope scope) {
    private static final String SEPARATOR = "\n";

    String asText() {
        return String.join(
                SEPARATOR, accessToken, refreshToken, Long.toString(expires.toEpochMilli()), scope.toString());
    }

    static TokenPair ofText(String text) {
        var parts = text.split(SEPARATOR);
        return new TokenPair(parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])), Scope.parse(parts[3]));
    }

    /** Hides the tokens: this object may reach a log. */
    @Override
    public String toString() {
        return "TokenPair[expires=" + expires + ", scope=" + scope + "]";
    }
}
