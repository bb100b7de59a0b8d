package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.console.ConfirmPage;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.console.Notices;
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

/** What ends tokens of an application: a new secret, and its deletion. Both ask first. */
@Path("/dashboard/applications/{id}")
public class ApplicationEndingsEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final OwnApplications own;
    private final DeveloperApplications applications;
    private final Grants grants;
    private final Notices notices;

    ApplicationEndingsEndpoint(
            SignedIn signedIn,
            Users users,
            OwnApplications own,
            DeveloperApplications applications,
            Grants grants,
            Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.own = own;
        this.applications = applications;
        this.grants = grants;
        this.notices = notices;
    }

    @GET
    @Path("/secret")
    public Response askToRenew(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var application = own.require(session.user(), id);
        return ask(
                session,
                application,
                "Regenerate the client secret of " + application.name() + "?",
                "The present secret stops working, and every application token that was got with it ends, at once: its "
                        + "servers are refused until they have the new secret. Users stay signed in.",
                "Regenerate secret",
                "/secret");
    }

    @POST
    @Path("/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var application = own.require(session.user(), id);
        var made = applications.renewSecret(application);
        var page = ApplicationPage.pathOf(application.id());
        notices.leave(
                session,
                page,
                Notice.withToken(
                        "This is the new client secret of " + application.name()
                                + ". The one before, and all application tokens, are dead.",
                        made.secret()));
        return Pages.see(page).build();
    }

    @GET
    @Path("/delete")
    public Response askToDelete(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var application = own.require(session.user(), id);
        int granted = grants.countGivenTo(application);
        return ask(
                session,
                application,
                "Delete " + application.name() + "?",
                "All its tokens end at once: user tokens, refresh tokens and application tokens. Its open connections "
                        + "are closed, and the grants of its users (" + granted + ") are deleted. Devices and their "
                        + "tokens stay. Its client id never works again.",
                "Delete application",
                "/delete");
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var application = own.require(session.user(), id);
        applications.delete(application);
        notices.leave(session, "/dashboard", Notice.of(application.name() + " is deleted."));
        return Pages.see("/dashboard").build();
    }

    private Response ask(
            BrowserSession session,
            Application application,
            String question,
            String consequence,
            String button,
            String action) {
        var page = ApplicationPage.pathOf(application.id());
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                question,
                consequence,
                button,
                page + action,
                page));
    }
}
