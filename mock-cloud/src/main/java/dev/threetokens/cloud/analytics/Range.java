package dev.threetokens.cloud.analytics;

import dev.threetokens.model.id.DeviceId;
import java.time.temporal.ChronoUnit;

/**
 * A time of a device.
 *
 * @param from source time in milliseconds, inclusive
 * @param to source time in milliseconds, inclusive; nothing lies between if it is before {@code from}
 */
public record Range(DeviceId device, long from, long to) {
    private static final long MINUTE = ChronoUnit.MINUTES.getDuration().toMillis();

    /** Both ends moved back to the start of their minute, as the original does for aggregates. */
    public Range roundedToMinutes() {
        return new Range(device, from - from % MINUTE, to - to % MINUTE);
    }

    /** The part of it that bears this source time or a later one; it may be empty. */
    public Range since(long ts) {
        return new Range(device, Math.max(from, ts), to);
    }
}
