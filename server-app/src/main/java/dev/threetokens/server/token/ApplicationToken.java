package dev.threetokens.server.token;

import io.quarkus.oidc.client.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The application token in use. */
public record ApplicationToken(String value, String scope, Instant obtained, Instant expires) {
    private static final Duration LIFE_IF_UNTOLD = Duration.ofMinutes(1);

    static ApplicationToken of(Tokens tokens, Instant now) {
        Instant expires = Optional.ofNullable(tokens.getAccessTokenExpiresAt())
                .map(Instant::ofEpochSecond)
                .orElseGet(() -> now.plus(LIFE_IF_UNTOLD));
        String scope = Optional.ofNullable(tokens.get("scope")).orElse("");
        return new ApplicationToken(tokens.getAccessToken(), scope, now, expires);
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + value;
    }

    /** When it is to be replaced: the margin before expiry, but not before three quarters of its life. */
    public Instant replaceAt(Duration margin) {
        Duration quarter = Duration.between(obtained, expires).dividedBy(4);
        return expires.minus(margin.compareTo(quarter) < 0 ? margin : quarter);
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "ApplicationToken[scope=" + scope + ", expires=" + expires + "]";
    }
}
