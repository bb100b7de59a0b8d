package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.keys.SigningKeys;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Lets keys be forgotten when nothing that they signed is of use any more. */
@Singleton
public class KeyRetirement {
    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;

    KeyRetirement(SigningKeys keys, TokenConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** An expired user token still serves the original's SDKs to refresh, as long as its refresh token lives. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetDeadKeys() {
        keys.forget(clock.instant().minus(longestUse()));
    }

    private Duration longestUse() {
        var user = config.userLifetime().plus(config.refreshAfterExpiry());
        return user.compareTo(config.applicationLifetime()) > 0 ? user : config.applicationLifetime();
    }
}
