package dev.threetokens.cloud.store;

import dev.threetokens.cloud.access.RightsChanged;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the changes of rights, so that what was read before the latest one is known to be old. */
@Singleton
public class RightsChanges {
    // Whoever asks anew because of a change must not be answered from before it.
    private static final int BEFORE_ALL_OTHERS = 1;

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    void changed(
            @Observes(during = TransactionPhase.AFTER_COMPLETION) @Priority(BEFORE_ALL_OTHERS) RightsChanged change) {
        count.incrementAndGet();
    }
}
