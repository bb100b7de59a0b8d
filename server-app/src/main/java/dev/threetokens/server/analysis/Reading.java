package dev.threetokens.server.analysis;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.List;
import java.util.Optional;

/**
 * One value of one field.
 *
 * @param value finite; 1 or 0 for a truth value, so that the mean of a truth value is its fraction of time on
 * @param truth whether it was a truth value
 * @param ts source time, milliseconds since the epoch
 */
record Reading(DeviceId device, FieldKey key, double value, boolean truth, long ts) {
    /** The numbers and truth values of a message; texts and structures are no readings. */
    static List<Reading> of(NormalizedMessage message) {
        return message.data().entrySet().stream()
                .flatMap(entry -> of(message, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Optional<Reading> of(NormalizedMessage message, String field, Object value) {
        if (value instanceof Boolean on) {
            return Optional.of(of(message, field, on ? 1 : 0, true));
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return Optional.of(of(message, field, number.doubleValue(), false));
        }
        return Optional.empty();
    }

    private static Reading of(NormalizedMessage message, String field, double value, boolean truth) {
        return new Reading(message.sdid(), new FieldKey(message.sdtid(), field), value, truth, message.ts());
    }
}
