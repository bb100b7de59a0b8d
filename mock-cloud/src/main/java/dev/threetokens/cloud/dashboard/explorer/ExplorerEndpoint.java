package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.dashboard.applications.OwnApplications;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access explorer: what a token may do, and which rule says so. The token comes in the body of a form and the answer
 * follows at once, so that it is in no address, no history and no session.
 */
@Path("/dashboard/access-explorer")
public class ExplorerEndpoint {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignedIn signedIn;
    private final Users users;
    private final OwnApplications applications;
    private final Explorer explorer;
    private final ExplorerLimit limit;

    ExplorerEndpoint(
            SignedIn signedIn, Users users, OwnApplications applications, Explorer explorer, ExplorerLimit limit) {
        this.signedIn = signedIn;
        this.users = users;
        this.applications = applications;
        this.explorer = explorer;
        this.limit = limit;
    }

    @GET
    public Response show() {
        return answer(OK, signedIn.orAsk(), ExplorerForm.EMPTY, "", Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response explore(@Nullable MultivaluedMap<String, String> sent) {
        var fields = Fields.of(sent);
        var session = signedIn.ofForm(fields.csrf());
        var form = ExplorerForm.of(fields);
        if (!limit.permits(session.user())) {
            return answer(
                    TOO_MANY_REQUESTS,
                    session,
                    form,
                    "You asked " + ExplorerLimit.PER_MINUTE + " times within a minute. Wait a minute and ask again.",
                    Optional.empty());
        }
        return form.problem()
                .map(problem -> answer(BAD_REQUEST, session, form, problem, Optional.empty()))
                .orElseGet(() -> answer(OK, session, form, "", Optional.of(explorer.explore(session.user(), form))));
    }

    private Response answer(
            int status, BrowserSession session, ExplorerForm form, String problem, Optional<Exploration> found) {
        return Pages.answer(
                        status,
                        new ExplorerPage(
                                users.find(session.user()).orElseThrow(),
                                session.csrfToken(),
                                applications.list(session.user()),
                                form.application(),
                                form.target(),
                                problem,
                                found))
                .build();
    }
}
