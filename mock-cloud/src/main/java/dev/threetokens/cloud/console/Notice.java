package dev.threetokens.cloud.console;

import java.util.Optional;

/**
 * What an action in a console did.
 *
 * @param token a device token or a client secret that is shown this once
 */
public record Notice(String text, Optional<String> token) {
    public static Notice of(String text) {
        return new Notice(text, Optional.empty());
    }

    public static Notice withToken(String text, String token) {
        return new Notice(text, Optional.of(token));
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "Notice[" + text + "]";
    }
}
