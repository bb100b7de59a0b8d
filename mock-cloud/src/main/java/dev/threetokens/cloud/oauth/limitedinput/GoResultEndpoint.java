package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The page at the end: what came of the user's answer for a device. */
@Path(GoEndpoint.PATH + "/{result}")
public class GoResultEndpoint {
    private final SignedIn signedIn;
    private final Users users;

    GoResultEndpoint(SignedIn signedIn, Users users) {
        this.signedIn = signedIn;
        this.users = users;
    }

    @GET
    public Response show(@PathParam("result") String name) {
        var session = signedIn.orAsk();
        var result = GoResult.of(name)
                .orElseThrow(() -> PageException.notFound("There is no such page. Start again at /go."));
        return Pages.show(new GoResultPage(
                users.find(session.user()).orElseThrow(), session.csrfToken(), result.title(), result.message()));
    }
}
