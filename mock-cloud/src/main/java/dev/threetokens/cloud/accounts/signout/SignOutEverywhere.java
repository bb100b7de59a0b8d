package dev.threetokens.cloud.accounts.signout;

import dev.threetokens.cloud.accounts.BrowserSessions;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends every sign-in of a user: all browsers, and all applications with their tokens. Device tokens are none. */
@ApplicationScoped
public class SignOutEverywhere {
    private final BrowserSessions sessions;
    private final TokenFamilies families;

    @Inject
    SignOutEverywhere(BrowserSessions sessions, TokenFamilies families) {
        this.sessions = sessions;
        this.families = families;
    }

    @Transactional
    public void of(UserId user) {
        sessions.closeAllOf(user);
        families.endAllOf(user);
    }
}
