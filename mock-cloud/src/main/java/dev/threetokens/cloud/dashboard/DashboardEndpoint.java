package dev.threetokens.cloud.dashboard;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.console.Notices;
import dev.threetokens.cloud.dashboard.applications.OwnApplications;
import dev.threetokens.cloud.dashboard.devicetypes.OwnDeviceTypes;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The dashboard of the signed-in developer. */
@Path("/dashboard")
public class DashboardEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final OwnApplications applications;
    private final OwnDeviceTypes types;
    private final Notices notices;

    DashboardEndpoint(
            SignedIn signedIn, Users users, OwnApplications applications, OwnDeviceTypes types, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.applications = applications;
        this.types = types;
        this.notices = notices;
    }

    @GET
    public Response show() {
        var session = signedIn.orAsk();
        return Pages.show(new DashboardPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                applications.list(session.user()),
                types.list(session.user()),
                notices.take(session, "/dashboard")));
    }
}
