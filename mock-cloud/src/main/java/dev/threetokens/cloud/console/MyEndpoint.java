package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** The console of the signed-in user. */
@Path("/my")
public class MyEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final MyGrants grants;
    private final Notices notices;
    private final Clock clock;

    MyEndpoint(SignedIn signedIn, Users users, MyDevices devices, MyGrants grants, Notices notices, Clock clock) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.grants = grants;
        this.notices = notices;
        this.clock = clock;
    }

    @GET
    public Response show() {
        var session = signedIn.orAsk();
        var user = users.find(session.user()).orElseThrow();
        return Pages.show(new MyPage(
                user,
                Moment.of(Instant.ofEpochMilli(user.createdOn()), clock.instant()),
                session.csrfToken(),
                devices.list(user.id()),
                grants.list(user.id()),
                notices.take(session)));
    }
}
