package dev.threetokens.cloud.world;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the cloud under test. Whoever moves it puts it right again after the test. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
    private volatile Clock current = systemUTC();

    /** Lets time pass; it goes on from there. */
    public void letPass(Duration time) {
        current = offset(current, time);
    }

    /** Lets no time pass any more, beginning with a moment that has no fraction of a second. */
    public void stop() {
        current = fixed(Instant.ofEpochSecond(current.instant().getEpochSecond()), ZoneOffset.UTC);
    }

    public void putRight() {
        current = systemUTC();
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return current.withZone(zone);
    }
}
