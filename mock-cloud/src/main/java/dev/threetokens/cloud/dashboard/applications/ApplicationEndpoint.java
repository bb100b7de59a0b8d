package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.console.Notices;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One application: see it, edit it. */
@Path("/dashboard/applications/{id}")
public class ApplicationEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final OwnApplications own;
    private final ApplicationForms forms;
    private final PermissionRows rows;
    private final DeveloperApplications applications;
    private final Grants grants;
    private final Notices notices;

    ApplicationEndpoint(
            SignedIn signedIn,
            Users users,
            OwnApplications own,
            ApplicationForms forms,
            PermissionRows rows,
            DeveloperApplications applications,
            Grants grants,
            Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.own = own;
        this.forms = forms;
        this.rows = rows;
        this.applications = applications;
        this.grants = grants;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var application = own.require(session.user(), id);
        var form = ApplicationForm.of(application);
        return Pages.show(new ApplicationPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                application,
                MethodChoice.all(application::enables).stream()
                        .filter(MethodChoice::enabled)
                        .toList(),
                rows.of(session.user(), form.types(), form::asksFor).stream()
                        .filter(row -> !row.isEmpty())
                        .toList(),
                grants.countGivenTo(application),
                notices.take(session, ApplicationPage.pathOf(application.id()))));
    }

    @GET
    @Path("/edit")
    public Response edit(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var application = own.require(session.user(), id);
        return forms.show(session, Editing.of(application), ApplicationForm.of(application));
    }

    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var fields = Fields.of(sent);
        var session = signedIn.ofForm(fields.csrf());
        var application = own.require(session.user(), id);
        return forms.take(session, Editing.of(application), fields, draft -> changed(session, application, draft));
    }

    private Response changed(BrowserSession session, Application application, ApplicationDraft draft) {
        applications.change(application, draft);
        var page = ApplicationPage.pathOf(application.id());
        notices.leave(session, page, Notice.of(effect(application.permissions(), draft.permissions())));
        return Pages.see(page).build();
    }

    private static String effect(Permissions before, Permissions after) {
        var lost = after.coverAll(before) ? "" : " What it no longer asks for, it has lost at once.";
        var asked =
                before.coverAll(after) ? "" : " What it asks for in addition, each user is asked at the next sign-in.";
        return "Saved." + lost + asked;
    }
}
