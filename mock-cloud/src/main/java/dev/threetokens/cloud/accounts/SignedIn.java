package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.pages.PageException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Who is signed in to the browser that asks. */
@RequestScoped
public class SignedIn {
    private final Optional<BrowserSession> session;

    @Inject
    SignedIn(HttpHeaders headers, SessionCookie cookie, BrowserSessions sessions) {
        this.session = cookie.read(headers).flatMap(sessions::find);
    }

    public Optional<BrowserSession> session() {
        return session;
    }

    /** @throws SignInNeededException which sends the browser to the sign-in page and back */
    public BrowserSession orAsk() {
        return session.orElseThrow(SignInNeededException::new);
    }

    /**
     * The session that a form was made for.
     *
     * @throws PageException if the form was made for another session, or by another site
     */
    public BrowserSession ofForm(String csrfToken) {
        var current = orAsk();
        if (!current.ownsForm(csrfToken)) {
            throw PageException.forbidden(
                    "This form does not belong to your present sign-in. Go back, reload the page and try again.");
        }
        return current;
    }
}
