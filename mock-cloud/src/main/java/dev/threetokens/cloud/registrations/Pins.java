package dev.threetokens.cloud.registrations;

import dev.threetokens.cloud.secrets.Secrets;
import java.util.Locale;

/** The PIN that a device shows: 8 of 32 characters, 40 bits. {@code I}, {@code O}, {@code 0} and {@code 1} are none. */
final class Pins {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private Pins() {}

    static String random() {
        return Secrets.randomCode(ALPHABET, LENGTH);
    }

    /** As it was shown, whatever the case in which it was typed, and with or without blanks and hyphens. */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
