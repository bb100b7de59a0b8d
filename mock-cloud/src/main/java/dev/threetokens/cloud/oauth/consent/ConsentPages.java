package dev.threetokens.cloud.oauth.consent;

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
public class ConsentPages {
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;

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
    public record Shown(Permissions permissions, String occasion) {}

    public Response show(BrowserSession session, ConsentQuestion question) {
        var application = question.application();
        var page = new ConsentPage(
                users.find(session.user()).orElseThrow(),
                application.name(),
                application.description(),
                question.warning().orElse(""),
                application.enables(Method.CLIENT_CREDENTIALS),
                words.of(question.asked()),
                question.action(),
                session.csrfToken(),
                seal(session, question));
        var answer = Pages.answer(200, page);
        question.site()
                .ifPresent(site -> answer.header("Content-Security-Policy", SecurityHeaders.policyWithFormsTo(site)));
        return answer.build();
    }

    /** @throws PageException if the form was not made here, for this session and action, within {@link #LIFETIME} */
    public Shown open(BrowserSession session, String action, String sealed) {
        var parts = unsealed(sealed).split(SEPARATOR, PARTS);
        if (parts.length != PARTS
                || !parts[0].equals(session.key())
                || Long.parseLong(parts[1]) < clock.millis()
                || !parts[2].equals(action)) {
            throw stale();
        }
        return new Shown(Permissions.parse(parts[3]), parts[4]);
    }

    private String seal(BrowserSession session, ConsentQuestion question) {
        long expires = clock.millis() + LIFETIME.toMillis();
        return vault.seal(String.join(
                SEPARATOR,
                session.key(),
                Long.toString(expires),
                question.action(),
                question.asked().toString(),
                question.occasion()));
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
