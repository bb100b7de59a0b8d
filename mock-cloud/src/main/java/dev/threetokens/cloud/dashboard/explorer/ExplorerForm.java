package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.dashboard.forms.Fields;
import java.util.Optional;

/**
 * What the developer asks.
 *
 * @param token pasted, without the word Bearer before it; empty if none was
 * @param application the id of one of the developer's applications; empty if none was chosen
 * @param target the id of a device or a user; may be empty
 */
record ExplorerForm(String token, String application, String target) {
    private static final int LONGEST_ID = 64;

    static final ExplorerForm EMPTY = new ExplorerForm("", "", "");

    static ExplorerForm of(Fields fields) {
        return new ExplorerForm(
                fields.text("token").replaceFirst("(?i)^bearer\\s+", ""),
                fields.text("application"),
                fields.text("target"));
    }

    /** What is wrong with it, in words. */
    Optional<String> problem() {
        if (token.isEmpty() && application.isEmpty()) {
            return Optional.of("Paste a token, or choose one of your applications.");
        }
        if (!token.isEmpty() && !application.isEmpty()) {
            return Optional.of("Either paste a token or choose an application, not both.");
        }
        return target.length() > LONGEST_ID
                ? Optional.of("An id has " + LONGEST_ID + " characters at most.")
                : Optional.empty();
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "ExplorerForm[application=" + application + ", target=" + target + "]";
    }
}
