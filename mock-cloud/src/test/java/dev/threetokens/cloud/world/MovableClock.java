package dev.threetokens.cloud.world;

import dev.threetokens.cloud.store.CloudClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** The clock of the cloud under test, which can also stand still. Whoever moves it puts it right again after the test. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends CloudClock {
    /** Lets no time pass any more, beginning with a moment that has no fraction of a second. */
    public void stop() {
        show(fixed(Instant.ofEpochSecond(instant().getEpochSecond()), ZoneOffset.UTC));
    }
}
