package dev.threetokens.cloud.messages;

import dev.threetokens.model.id.DeviceId;
import java.util.List;
import java.util.Optional;

/**
 * A question about what one device sent, or was asked to do.
 *
 * @param from source time in milliseconds, inclusive
 * @param to source time in milliseconds, inclusive
 * @param count 1 to 100
 * @param cursor the {@code next} of the page before
 * @param condition what of it is wanted, if not all; of messages only
 */
public record History(
        DeviceId device,
        long from,
        long to,
        boolean ascending,
        int count,
        Optional<String> cursor,
        Optional<Condition> condition) {

    /** The newest of all. */
    public static History newest(DeviceId device, int count, Optional<Condition> condition) {
        return new History(device, 0, Long.MAX_VALUE, false, count, Optional.empty(), condition);
    }

    /** The same, but nothing that bears an earlier source time. */
    public History since(long ts) {
        return new History(device, Math.max(from, ts), to, ascending, count, cursor, condition);
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
