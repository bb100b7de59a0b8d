package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.console.Notices;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** New applications. */
@Path("/dashboard/applications/new")
public class NewApplicationEndpoint {
    private final SignedIn signedIn;
    private final ApplicationForms forms;
    private final OwnApplications applications;
    private final Notices notices;

    NewApplicationEndpoint(SignedIn signedIn, ApplicationForms forms, OwnApplications applications, Notices notices) {
        this.signedIn = signedIn;
        this.forms = forms;
        this.applications = applications;
        this.notices = notices;
    }

    @GET
    public Response show() {
        return forms.show(signedIn.orAsk(), Editing.ofNew(), ApplicationForm.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        var fields = Fields.of(sent);
        var session = signedIn.ofForm(fields.csrf());
        return forms.take(session, Editing.ofNew(), fields, draft -> created(session, fields, draft));
    }

    private Response created(BrowserSession session, Fields fields, ApplicationDraft draft) {
        var made = applications.create(session.user(), draft);
        if (made.isEmpty()) {
            return forms.again(session, Editing.ofNew(), ApplicationForm.of(fields), tooMany());
        }
        var page = ApplicationPage.pathOf(made.get().client());
        notices.leave(
                session,
                page,
                Notice.withToken(
                        draft.name() + " is registered. This is its client secret.",
                        made.get().secret()));
        return Pages.see(page).build();
    }

    private static Problems tooMany() {
        return Problems.of(
                "form",
                "You have " + DeveloperApplications.MAX_PER_DEVELOPER
                        + " applications, which is the most. Delete one that you no longer need.");
    }
}
