package dev.threetokens.cloud.analytics;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.devices.StoredDevice;
import java.time.temporal.ChronoUnit;

/**
 * A time of a device.
 *
 * @param device opened for reading
 * @param from source time in milliseconds, inclusive
 * @param to source time in milliseconds, inclusive; nothing lies between if it is before {@code from}
 */
public record Range(Opened<StoredDevice> device, long from, long to) {
    private static final long MINUTE = ChronoUnit.MINUTES.getDuration().toMillis();

    /** Both ends moved back to the start of their minute, as the original does for aggregates. */
    public Range roundedToMinutes() {
        return new Range(device, from - from % MINUTE, to - to % MINUTE);
    }

    /** The part of it that may be read; it may be empty. */
    Range readable() {
        return new Range(device, Math.max(from, device.since()), to);
    }
}
