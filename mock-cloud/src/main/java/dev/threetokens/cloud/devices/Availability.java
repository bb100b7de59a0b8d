package dev.threetokens.cloud.devices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a device can be reached, as far as is known. */
public enum Availability {
    ONLINE,
    OFFLINE,
    UNKNOWN;

    /** As REST writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Availability> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
