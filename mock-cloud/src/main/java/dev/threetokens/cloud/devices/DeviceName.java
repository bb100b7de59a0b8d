package dev.threetokens.cloud.devices;

import java.util.Optional;

/** What a device may be called: 5 to 36 characters, not blank, no control characters. */
public final class DeviceName {
    public static final int MIN = 5;
    public static final int MAX = 36;

    /** What is wrong with a name. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        NO_TEXT
    }

    private DeviceName() {}

    public static Optional<Problem> problemOf(String name) {
        if (name.codePointCount(0, name.length()) < MIN) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (name.length() > MAX) {
            return Optional.of(Problem.TOO_LONG);
        }
        boolean noText = name.isBlank() || name.chars().anyMatch(Character::isISOControl);
        return noText ? Optional.of(Problem.NO_TEXT) : Optional.empty();
    }
}
