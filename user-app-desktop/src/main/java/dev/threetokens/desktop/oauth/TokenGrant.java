package dev.threetokens.desktop.oauth;

import java.time.Duration;
import java.util.Optional;

/**
 * What the token endpoint gave.
 *
 * @param life of the access token, from now
 * @param scope space-separated, such as {@code read write}
 */
public record TokenGrant(String accessToken, Optional<String> refreshToken, Duration life, String scope) {
    /** Hides the tokens: this object may reach a log. */
    @Override
    public String toString() {
        return "TokenGrant[life=" + life + ", scope=" + scope + "]";
    }
}
