package dev.threetokens.cloud.oauth;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.pages.SecurityHeaders;
import dev.threetokens.cloud.secrets.Vault;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes consent pages. What a page shows travels in its form under seal, with the session that it was shown to: the
 * answer is to exactly this, and to nothing else.
 */
@Singleton
class ConsentPages {
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    private final Vault vault;
    private final Clock clock;
    private final Users users;
    private final PermissionWords words;

    ConsentPages(Vault vault, Clock clock, Users users, PermissionWords words) {
        this.vault = vault;
        this.clock = clock;
        this.users = users;
        this.words = words;
    }

    /** What a consent page showed. */
    record Shown(Permissions permissions, String query) {}

    Response show(BrowserSession session, Authorization request, String query) {
        var user = users.find(session.user()).orElseThrow();
        var page = new ConsentPage(
                user,
                request.application().name(),
                request.application().description(),
                request.application().enables(Method.CLIENT_CREDENTIALS),
                words.of(request.asked()),
                session.csrfToken(),
                seal(session, request.asked(), query));
        return Pages.answer(200, page)
                .header(
                        "Content-Security-Policy",
                        SecurityHeaders.policyWithFormsTo(request.returnTo().site()))
                .build();
    }

    /** @throws PageException if the form was not made here, for this session, within {@link #LIFETIME} */
    Shown open(BrowserSession session, String sealed) {
        var parts = unsealed(sealed).split(SEPARATOR, PARTS);
        if (parts.length != PARTS || !parts[0].equals(session.key()) || Long.parseLong(parts[1]) < clock.millis()) {
            throw stale();
        }
        return new Shown(Permissions.parse(parts[2]), parts[3]);
    }

    private String seal(BrowserSession session, Permissions permissions, String query) {
        long expires = clock.millis() + LIFETIME.toMillis();
        return vault.seal(String.join(SEPARATOR, session.key(), Long.toString(expires), permissions.toString(), query));
    }

    private String unsealed(String sealed) {
        try {
            return vault.open(sealed);
        } catch (IllegalArgumentException | IllegalStateException notSealedHere) {
            throw stale();
        }
    }

    private static PageException stale() {
        return PageException.forbidden("This consent form is not (or no longer) valid for your present sign-in. "
                + "Go back to the application and sign in again.");
    }
}
