package dev.threetokens.cloud.analytics;

import dev.threetokens.model.id.DeviceId;
import java.time.temporal.ChronoUnit;

/**
 * A time of a device.
 *
 * @param from source time in milliseconds, inclusive
 * @param to source time in milliseconds, inclusive; not before {@code from}
 */
public record Range(DeviceId device, long from, long to) {
    private static final long MINUTE = ChronoUnit.MINUTES.getDuration().toMillis();

    /** Both ends moved back to the start of their minute, as the original does for aggregates. */
    public Range roundedToMinutes() {
        return new Range(device, from - from % MINUTE, to - to % MINUTE);
    }
}
