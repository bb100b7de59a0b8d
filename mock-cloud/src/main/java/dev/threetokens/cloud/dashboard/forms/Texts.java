package dev.threetokens.cloud.dashboard.forms;

import java.util.Optional;

/** Checks what was typed. Each check answers with a sentence that says what to do; empty if all is well. */
public final class Texts {
    private Texts() {}

    /** One line that has to be there. */
    public static Optional<String> requiredLine(String text, int max) {
        return text.isEmpty() ? Optional.of("Please fill this in.") : line(text, max);
    }

    /** One line, which may be empty. */
    public static Optional<String> line(String text, int max) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Remove line breaks and control characters.");
        }
        return length(text, max);
    }

    /** Some lines, which may be empty. */
    public static Optional<String> paragraph(String text, int max) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            return Optional.of("Remove control characters.");
        }
        return length(text, max);
    }

    private static Optional<String> length(String text, int max) {
        return text.length() > max
                ? Optional.of("Shorten this to at most " + max + " characters; it has " + text.length() + ".")
                : Optional.empty();
    }
}
