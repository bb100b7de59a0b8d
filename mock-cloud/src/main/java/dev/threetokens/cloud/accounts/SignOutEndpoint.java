package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends the browser session. Tokens of applications are not touched. */
@Path("/signout")
public class SignOutEndpoint {
    private final SignedIn signedIn;
    private final BrowserSessions sessions;
    private final SessionCookie cookie;

    SignOutEndpoint(SignedIn signedIn, BrowserSessions sessions, SessionCookie cookie) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@FormParam("csrf") @DefaultValue("") String csrf) {
        sessions.close(signedIn.ofForm(csrf));
        return Pages.see("/").cookie(cookie.removed()).build();
    }
}
