package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Withdrawing a grant in the console. */
@Path("/my/applications/{id}")
public class MyGrantsEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyGrants grants;
    private final Notices notices;

    MyGrantsEndpoint(SignedIn signedIn, Users users, MyGrants grants, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.grants = grants;
        this.notices = notices;
    }

    @GET
    @Path("/withdraw")
    public Response ask(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var grant = grants.require(session.user(), id);
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Withdraw what you granted " + grant.application() + "?",
                grant.application() + " is signed out everywhere and loses your devices and data at once: its app on "
                        + "your computer as well as its servers. You can sign in to it again to grant it anew.",
                "Withdraw",
                "/my/applications/" + grant.client() + "/withdraw",
                MyApplicationsEndpoint.PATH));
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var grant = grants.require(session.user(), id);
        grants.withdraw(grant);
        notices.leave(session, Notice.of("You withdrew what you had granted " + grant.application() + "."));
        return Pages.see(MyApplicationsEndpoint.PATH).build();
    }
}
