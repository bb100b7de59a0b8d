package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.DeviceTokens;
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

/** Device tokens in the console: generate, replace, revoke. What ends a token asks first. */
@Path("/my/devices/{id}")
public class MyDeviceTokensEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final DeviceTokens tokens;
    private final Notices notices;

    MyDeviceTokensEndpoint(SignedIn signedIn, Users users, MyDevices devices, DeviceTokens tokens, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.tokens = tokens;
        this.notices = notices;
    }

    @GET
    @Path("/generate-token")
    public Response askToReplace(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var device = devices.require(session.user(), id, Operation.REPLACE_DEVICE_TOKEN);
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Replace the device token of " + device.name() + "?",
                "The token that the device uses now stops working at once, and its connection is closed. The device "
                        + "stays offline until it has the new token.",
                "Replace token",
                "/my/devices/" + device.id() + "/generate-token",
                MyEndpoint.PATH));
    }

    @POST
    @Path("/generate-token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response generate(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var device = devices.require(session.user(), id, Operation.REPLACE_DEVICE_TOKEN);
        var token = tokens.replace(device);
        notices.leave(
                session, Notice.withToken("This is the new device token of " + device.name() + ".", token.value()));
        return Pages.see(MyEndpoint.PATH).build();
    }

    @GET
    @Path("/revoke-token")
    public Response askToRevoke(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var device = devices.require(session.user(), id, Operation.REVOKE_DEVICE_TOKEN);
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Revoke the device token of " + device.name() + "?",
                "The device is disconnected and can neither send nor be controlled, for good. It needs a new token to "
                        + "come back. What it has sent so far is kept.",
                "Revoke token",
                "/my/devices/" + device.id() + "/revoke-token",
                MyEndpoint.PATH));
    }

    @POST
    @Path("/revoke-token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var device = devices.require(session.user(), id, Operation.REVOKE_DEVICE_TOKEN);
        boolean ended = tokens.revoke(device);
        notices.leave(
                session,
                Notice.of(
                        ended
                                ? "The device token of " + device.name() + " is revoked."
                                : device.name() + " had no device token any more."));
        return Pages.see(MyEndpoint.PATH).build();
    }
}
