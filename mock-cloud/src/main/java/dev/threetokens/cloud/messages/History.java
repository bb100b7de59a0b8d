package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.devices.StoredDevice;
import java.util.List;
import java.util.Optional;

/**
 * A question about what one device sent, or was asked to do.
 *
 * @param device opened for reading
 * @param from source time in milliseconds, inclusive
 * @param to source time in milliseconds, inclusive
 * @param count 1 to 100
 * @param cursor the {@code next} of the page before
 * @param condition what of it is wanted, if not all; of messages only
 */
public record History(
        Opened<StoredDevice> device,
        long from,
        long to,
        boolean ascending,
        int count,
        Optional<String> cursor,
        Optional<Condition> condition) {
    /** Nothing is asked for that came before what was opened. */
    public History {
        from = Math.max(from, device.since());
    }

    /** The newest of all. */
    public static History newest(Opened<StoredDevice> device, int count, Optional<Condition> condition) {
        return new History(device, 0, Long.MAX_VALUE, false, count, Optional.empty(), condition);
    }

    History after(Cursor place) {
        return new History(device, from, to, ascending, count, Optional.of(place.encoded()), condition);
    }

    /** One page of the answer. */
    public record Page<T>(List<T> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
