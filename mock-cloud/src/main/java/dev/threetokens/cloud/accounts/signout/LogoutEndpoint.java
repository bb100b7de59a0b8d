package dev.threetokens.cloud.accounts.signout;

import dev.threetokens.cloud.accounts.BrowserSessions;
import dev.threetokens.cloud.accounts.SessionCookie;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.outcome.RegisteredAddresses;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import dev.threetokens.cloud.accounts.outcome.WaysBack;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Ends the browser session on behalf of an application, and leads back to it, as the original did. */
@Path("/logout")
public class LogoutEndpoint {
    private final SignedIn signedIn;
    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final RegisteredAddresses addresses;

    LogoutEndpoint(SignedIn signedIn, BrowserSessions sessions, SessionCookie cookie, RegisteredAddresses addresses) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    /** Nothing is done for a redirect URI that is not registered: whoever asks so is not an application. */
    @GET
    public Response logout(@Context UriInfo uri) {
        var parameters = uri.getQueryParameters();
        var location = WaysBack.single(parameters, "redirect_uri")
                .map(asked -> WayBack.withResult(
                        registered(parameters, asked), "status", "logout", WaysBack.single(parameters, "state")))
                .orElse(URI.create("/"));
        signedIn.session().ifPresent(sessions::close);
        return Pages.see(location).cookie(cookie.removed()).build();
    }

    private URI registered(MultivaluedMap<String, String> parameters, String asked) {
        return WaysBack.single(parameters, "client_id")
                .map(client -> addresses.of(client, Optional.of(asked)))
                .orElseGet(() -> addresses.ofAny(asked))
                .orElseThrow(WaysBack::unknown);
    }
}
