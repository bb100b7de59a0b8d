package dev.threetokens.cloud.console;

import java.util.List;
import java.util.Optional;

/**
 * A device in the console.
 *
 * @param reading its last message, if it ever sent one
 * @param shares how many people it is shared with, or were invited
 */
record DeviceRow(
        String id,
        String name,
        String type,
        boolean connected,
        Optional<Reading> reading,
        boolean hasToken,
        int shares) {
    /**
     * The last message of a device.
     *
     * @param values such as {@code temperature} and {@code 21.4 °C}
     */
    record Reading(List<Value> values, Moment at) {}

    /** One field of a reading. */
    record Value(String field, String text) {}
}
