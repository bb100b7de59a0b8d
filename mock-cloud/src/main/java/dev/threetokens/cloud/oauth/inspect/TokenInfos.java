package dev.threetokens.cloud.oauth.inspect;

import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.model.oauth.TokenInfo;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Says what a living token is: the original's {@code tokenInfo}. */
@Singleton
public class TokenInfos {
    private final Clock clock;

    TokenInfos(Clock clock) {
        this.clock = clock;
    }

    public TokenInfo of(Bearer bearer) {
        Long expiresIn = bearer.expires()
                .map(expiry -> Duration.between(clock.instant(), expiry).toSeconds())
                .orElse(null);
        return bearer.caller()
                .choose(
                        user -> new TokenInfo(user.client(), user.user(), null, expiresIn),
                        application -> new TokenInfo(application.client(), null, null, expiresIn),
                        device -> new TokenInfo(null, device.owner(), device.device(), expiresIn),
                        console -> {
                            throw new IllegalStateException("the console has no token");
                        });
    }
}
