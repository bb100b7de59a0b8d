package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.invitations.InvitationRefusedException;
import dev.threetokens.cloud.invitations.Invitations;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.shares.ShareRows;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Sharing a device in the console of its owner. */
@Path("/my/devices/{id}/shares")
public class DeviceSharesEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final Invitations invitations;
    private final ShareRows rows;
    private final Notices notices;
    private final Clock clock;

    DeviceSharesEndpoint(
            SignedIn signedIn,
            Users users,
            MyDevices devices,
            Invitations invitations,
            ShareRows rows,
            Notices notices,
            Clock clock) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.invitations = invitations;
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    static String pathOf(StoredDevice device) {
        return "/my/devices/" + device.id() + "/shares";
    }

    @GET
    public Response show(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var device = devices.require(session.user(), id, Operation.LIST_SHARES);
        return page(200, session, device, "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            @PathParam("id") String id,
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("email") @DefaultValue("") String email) {
        var session = signedIn.ofForm(csrf);
        var device = devices.require(session.user(), id, Operation.LIST_SHARES);
        try {
            invitations.invite(new ConsoleCaller(session.user()), device, email);
        } catch (InvitationRefusedException refused) {
            return page(refused.waitFor().isPresent() ? 429 : 200, session, device, email, refused.getMessage());
        } catch (AccessRefusedException refused) {
            return page(200, session, device, email, refused.getMessage());
        }
        notices.leave(session, Notice.of(Users.normal(email) + " is invited, by mail and in the console."));
        return Pages.see(pathOf(device)).build();
    }

    private Response page(int status, BrowserSession session, StoredDevice device, String email, String error) {
        var shares = rows.ofDevice(device).stream()
                .map(share -> ShareRow.of(share, clock.instant()))
                .toList();
        return Pages.answer(
                        status,
                        new DeviceSharesPage(
                                users.find(session.user()).orElseThrow(),
                                session.csrfToken(),
                                device,
                                shares,
                                email,
                                error,
                                notices.take(session)))
                .build();
    }
}
