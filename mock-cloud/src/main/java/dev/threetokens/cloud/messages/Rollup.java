package dev.threetokens.cloud.messages;

import dev.threetokens.model.id.DeviceId;
import java.util.HashMap;
import java.util.Map;

/**
 * What messages say in one field.
 *
 * @param messages how many have the field, whatever is in it
 * @param numbers of those that have a number in it
 */
record Rollup(long messages, Summary numbers) {
    static final Rollup NONE = new Rollup(0, Summary.NONE);

    /** By minute, what these values say. */
    static final class Builder {
        private final Map<Slot, Rollup> minutes = new HashMap<>();

        Builder add(DeviceId device, long ts, Map<String, Object> data) {
            data.forEach((field, value) ->
                    minutes.merge(Slot.at(device, field, ts), new Rollup(1, Summary.of(value)), Rollup::plus));
            return this;
        }

        boolean isEmpty() {
            return minutes.isEmpty();
        }

        int size() {
            return minutes.size();
        }

        Map<Slot, Rollup> built() {
            return Map.copyOf(minutes);
        }
    }

    Rollup plus(Rollup other) {
        return new Rollup(messages + other.messages, numbers.plus(other.numbers));
    }
}
