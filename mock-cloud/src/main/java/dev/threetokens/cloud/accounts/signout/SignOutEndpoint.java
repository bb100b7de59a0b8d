package dev.threetokens.cloud.accounts.signout;

import dev.threetokens.cloud.accounts.BrowserSessions;
import dev.threetokens.cloud.accounts.SessionCookie;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.WaysBack;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Ends the browser session. Tokens of applications are not touched. */
@Path("/signout")
public class SignOutEndpoint {
    private static final String REDIRECT_URI = "redirect_uri";

    private final SignedIn signedIn;
    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final WaysBack waysBack;

    SignOutEndpoint(SignedIn signedIn, BrowserSessions sessions, SessionCookie cookie, WaysBack waysBack) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.waysBack = waysBack;
    }

    /**
     * The button on our pages, which proves where it is from; or the form of an application, as the original took it. The
     * latter comes from another site, without a cookie: it leads on to {@code /logout}, which may do what it asks for.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(MultivaluedMap<String, String> form) {
        if (!form.containsKey("csrf") && form.containsKey(REDIRECT_URI)) {
            return waysBack.in(form)
                    .map(back -> Pages.see("/logout?" + back.asQuery()).build())
                    .orElseThrow(WaysBack::unknown);
        }
        sessions.close(signedIn.ofForm(AccountPages.field(form, "csrf")));
        return Pages.see("/").cookie(cookie.removed()).build();
    }
}
