package dev.threetokens.cloud.console;

import java.util.Optional;

/**
 * What an action in the console did.
 *
 * @param token a device token that is shown this once
 */
record Notice(String text, Optional<String> token) {
    static Notice of(String text) {
        return new Notice(text, Optional.empty());
    }

    static Notice withToken(String text, String token) {
        return new Notice(text, Optional.of(token));
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "Notice[" + text + "]";
    }
}
