package dev.threetokens.cloud.registrations;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.registrations.RegistrationException.Reason;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Slows the guessing of PINs: so many wrong ones per account and per address, then a wait. A right one clears neither:
 * whoever guesses may have devices of their own.
 */
@Singleton
class PinThrottle {
    private final Attempts perAccount;
    private final Attempts perAddress;

    @Inject
    PinThrottle(RegistrationConfig config) {
        this(config, Ticker.systemTicker());
    }

    PinThrottle(RegistrationConfig config, Ticker ticker) {
        this.perAccount = new Attempts(config.wrongPinsPerAccount(), config.wrongPinWindow(), ticker);
        this.perAddress = new Attempts(config.wrongPinsPerAddress(), config.wrongPinWindow(), ticker);
    }

    /**
     * Counts a try, before its PIN is looked at: many at the same time are still only so many.
     *
     * @throws RegistrationException if there were too many wrong ones
     */
    void attempt(UserId user, String address) {
        boolean ofAccount = perAccount.count(user.value());
        boolean ofAddress = perAddress.count(address);
        if (!ofAccount || !ofAddress) {
            throw RegistrationException.later(Reason.TOO_MANY_WRONG_PINS, perAccount.window());
        }
    }

    /** The PIN was right: the try does not count. */
    void wasRight(UserId user, String address) {
        perAccount.takeBack(user.value());
        perAddress.takeBack(address);
    }
}
