package dev.threetokens.cloud.registrations;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.registrations.RegistrationException.Reason;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.throttle.Guesses;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Slows the guessing of PINs. */
@Singleton
class PinThrottle {
    private final Guesses guesses;

    @Inject
    PinThrottle(RegistrationConfig config) {
        this(config, Ticker.systemTicker());
    }

    PinThrottle(RegistrationConfig config, Ticker ticker) {
        this.guesses = new Guesses(
                config.wrongPinsPerAccount(), config.wrongPinsPerAddress(), config.wrongPinWindow(), ticker);
    }

    /** @throws RegistrationException if there were too many wrong ones */
    void attempt(UserId user, String address) {
        guesses.attempt(user.value(), address).ifPresent(wait -> {
            throw RegistrationException.later(Reason.TOO_MANY_WRONG_PINS, wait);
        });
    }

    void wasRight(UserId user, String address) {
        guesses.wasRight(user.value(), address);
    }

    void forget(@Observes Emptied event) {
        guesses.forgetAll();
    }
}
