package dev.threetokens.cloud.oauth.limitedinput;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.throttle.Guesses;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Slows the guessing of user codes (RFC 8628 section 5.1). */
@Singleton
class CodeThrottle {
    private final Guesses guesses;

    @Inject
    CodeThrottle(LimitedInputConfig config) {
        this(config, Ticker.systemTicker());
    }

    CodeThrottle(LimitedInputConfig config, Ticker ticker) {
        this.guesses = new Guesses(
                config.wrongCodesPerAccount(), config.wrongCodesPerAddress(), config.wrongCodeWindow(), ticker);
    }

    /** @return how long to wait instead of trying; empty if the try may go on */
    Optional<Duration> attempt(UserId user, String address) {
        return guesses.attempt(user.value(), address);
    }

    void succeeded(UserId user, String address) {
        guesses.wasRight(user.value(), address);
    }

    void forget(@Observes Emptied event) {
        guesses.forgetAll();
    }
}
