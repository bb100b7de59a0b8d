package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.UserId;

/**
 * A browser that is signed in.
 *
 * @param key names the session in the database and in forms; the cookie cannot be computed from it
 * @param csrfToken proves that a form came from a page of this session
 */
public record BrowserSession(String key, UserId user, String csrfToken) {
    public boolean ownsForm(String token) {
        return Secrets.same(csrfToken, token);
    }

    /** Hides the CSRF token: this object may reach a log. */
    @Override
    public String toString() {
        return "BrowserSession[user=" + user + "]";
    }
}
