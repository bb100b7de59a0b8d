package dev.threetokens.e2e.journey;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long the tests are patient. That a node is not to be seen yet counts as not yet. */
public final class Waiting {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Waiting() {}

    /** For what takes a round of polling, a reconnect or a new reading. */
    public static ConditionFactory soon() {
        return within(Duration.ofSeconds(20));
    }

    public static ConditionFactory within(Duration patience) {
        return Awaitility.await()
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(IllegalStateException.class);
    }
}
