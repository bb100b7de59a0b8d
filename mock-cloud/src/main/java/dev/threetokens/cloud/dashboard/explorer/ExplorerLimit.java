package dev.threetokens.cloud.dashboard.explorer;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.throttle.Attempts;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How often one developer may explore: each time is some fifty decisions. */
@Singleton
class ExplorerLimit {
    static final int PER_MINUTE = 30;

    private final Attempts attempts = new Attempts(PER_MINUTE, Duration.ofMinutes(1), Ticker.systemTicker());

    boolean permits(UserId developer) {
        return attempts.count(developer.value());
    }

    void forget(@Observes Emptied event) {
        attempts.forgetAll();
    }
}
