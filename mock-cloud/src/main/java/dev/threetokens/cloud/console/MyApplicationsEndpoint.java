package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The applications that the signed-in user let in. */
@Path(MyApplicationsEndpoint.PATH)
public class MyApplicationsEndpoint {
    static final String PATH = "/my/applications";

    private final SignedIn signedIn;
    private final Users users;
    private final MyGrants grants;
    private final Notices notices;

    MyApplicationsEndpoint(SignedIn signedIn, Users users, MyGrants grants, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.grants = grants;
        this.notices = notices;
    }

    @GET
    public Response show() {
        var session = signedIn.orAsk();
        var user = users.find(session.user()).orElseThrow();
        return Pages.show(
                new MyApplicationsPage(user, session.csrfToken(), grants.list(user.id()), notices.take(session)));
    }
}
