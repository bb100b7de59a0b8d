package dev.threetokens.cloud.registrations;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.registrations.RegistrationException.Reason;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.throttle.Attempts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How much devices that prove nothing may ask for, per address and minute. */
@Singleton
public class AddressLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Attempts requests;
    private final Attempts calls;

    @Inject
    AddressLimits(RegistrationConfig config) {
        this(config, Ticker.systemTicker());
    }

    AddressLimits(RegistrationConfig config, Ticker ticker) {
        this.requests = new Attempts(config.requestsPerAddress(), MINUTE, ticker);
        this.calls = new Attempts(config.callsPerAddress(), MINUTE, ticker);
    }

    /** @throws RegistrationException if this address asked for too many registrations */
    public void request(String address) {
        count(requests, address);
    }

    /** @throws RegistrationException if this address called too often */
    public void call(String address) {
        count(calls, address);
    }

    private static void count(Attempts attempts, String address) {
        if (!attempts.count(address)) {
            throw RegistrationException.later(Reason.TOO_MANY_CALLS, attempts.window());
        }
    }

    void forget(@Observes Emptied event) {
        requests.forgetAll();
        calls.forgetAll();
    }
}
