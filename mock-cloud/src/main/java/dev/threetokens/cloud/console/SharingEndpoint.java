package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What others share with the signed-in user. */
@Path(SharingEndpoint.PATH)
public class SharingEndpoint {
    static final String PATH = "/my/sharing";

    private final SignedIn signedIn;
    private final Users users;
    private final MyShares shares;
    private final Notices notices;

    SharingEndpoint(SignedIn signedIn, Users users, MyShares shares, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.shares = shares;
        this.notices = notices;
    }

    @GET
    public Response show() {
        var session = signedIn.orAsk();
        var user = users.find(session.user()).orElseThrow();
        return Pages.show(new SharingPage(
                user,
                session.csrfToken(),
                shares.invitations(user.id()),
                shares.accepted(user.id()),
                notices.take(session)));
    }
}
