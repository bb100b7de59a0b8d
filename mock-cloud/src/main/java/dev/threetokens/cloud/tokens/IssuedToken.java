package dev.threetokens.cloud.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A fresh access token.
 *
 * @param value the signed JWT
 * @param jti its id
 * @param issued its beginning, in whole seconds
 * @param expires its end, in whole seconds; a device token has none
 */
public record IssuedToken(String value, String jti, Instant issued, Optional<Instant> expires) {
    /** What OAuth answers call {@code expires_in}; empty if it has no end. */
    public Optional<Duration> lifetime() {
        return expires.map(end -> Duration.between(issued, end));
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "IssuedToken[jti=" + jti + "]";
    }
}
