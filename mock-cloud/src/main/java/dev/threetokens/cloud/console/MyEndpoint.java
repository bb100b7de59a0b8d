package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The console of the signed-in user begins with her devices. */
@Path(MyEndpoint.PATH)
public class MyEndpoint {
    static final String PATH = "/my";

    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final MyShares shares;
    private final Notices notices;

    MyEndpoint(SignedIn signedIn, Users users, MyDevices devices, MyShares shares, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.shares = shares;
        this.notices = notices;
    }

    @GET
    public Response show() {
        var session = signedIn.orAsk();
        var user = users.find(session.user()).orElseThrow();
        return Pages.show(new MyPage(
                user,
                session.csrfToken(),
                devices.list(user.id()),
                shares.invitations(user.id()).size(),
                notices.take(session)));
    }
}
