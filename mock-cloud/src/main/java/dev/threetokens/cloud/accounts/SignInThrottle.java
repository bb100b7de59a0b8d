package dev.threetokens.cloud.accounts;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.throttle.Guesses;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows the guessing of passwords. Names that no user has are counted like any other, so that the wait does not tell which
 * exist.
 */
@Singleton
class SignInThrottle {
    private final Guesses guesses;

    @Inject
    SignInThrottle(AccountConfig config) {
        this(config, Ticker.systemTicker());
    }

    SignInThrottle(AccountConfig config, Ticker ticker) {
        this.guesses =
                new Guesses(config.failuresPerAccount(), config.failuresPerAddress(), config.failureWindow(), ticker);
    }

    /** @return how long to wait instead of trying; empty if the try may go on */
    Optional<Duration> attempt(String name, String address) {
        return guesses.attempt(Users.normal(name), address);
    }

    void succeeded(String name, String address) {
        guesses.wasTheOwner(Users.normal(name), address);
    }

    void forget(@Observes Emptied event) {
        guesses.forgetAll();
    }
}
