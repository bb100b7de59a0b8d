package dev.threetokens.cloud.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one clock of this cloud. It shows the time of this machine, unless a test has let time pass. */
@Singleton
public class CloudClock extends Clock {
    private volatile Clock current = systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** Lets time pass; it goes on from there. */
    public synchronized void letPass(Duration time) {
        show(offset(current, time));
        ahead = ahead.plus(time);
    }

    /** How much time was let pass. */
    public Duration ahead() {
        return ahead;
    }

    /** Shows the time of this machine again. What was written before may then be of the future. */
    public synchronized void putRight() {
        show(systemUTC());
        ahead = Duration.ZERO;
    }

    protected final void show(Clock other) {
        current = other;
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
