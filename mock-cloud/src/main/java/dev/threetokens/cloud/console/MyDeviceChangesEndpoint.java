package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.StoredDevice;
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

/** Renaming and deleting a device in the console. Deleting asks first. */
@Path("/my/devices/{id}")
public class MyDeviceChangesEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final Notices notices;

    MyDeviceChangesEndpoint(SignedIn signedIn, Users users, MyDevices devices, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.notices = notices;
    }

    @GET
    @Path("/rename")
    public Response askForName(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var device = devices.require(session.user(), id, Operation.UPDATE_DEVICE);
        return Pages.show(nameForm(session, device, device.name(), ""));
    }

    @POST
    @Path("/rename")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(
            @PathParam("id") String id,
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("name") @DefaultValue("") String typed) {
        var session = signedIn.ofForm(csrf);
        var device = devices.require(session.user(), id, Operation.UPDATE_DEVICE);
        var name = typed.strip();
        var problem = NameWords.problem(name);
        if (!problem.isEmpty()) {
            return Pages.show(nameForm(session, device, typed, problem));
        }
        devices.rename(device, name);
        notices.leave(session, Notice.of(device.name() + " is called " + name + " now."));
        return Pages.see(MyEndpoint.PATH).build();
    }

    @GET
    @Path("/delete")
    public Response askToDelete(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var device = devices.require(session.user(), id, Operation.DELETE_DEVICE);
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Delete " + device.name() + "?",
                "The device is disconnected, its token ends, and everything that it has sent is deleted with it, for "
                        + "good.",
                "Delete device",
                pathOf(device) + "/delete",
                MyEndpoint.PATH));
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var device = devices.require(session.user(), id, Operation.DELETE_DEVICE);
        devices.delete(device);
        notices.leave(session, Notice.of(device.name() + " is deleted."));
        return Pages.see(MyEndpoint.PATH).build();
    }

    private NameDevicePage nameForm(BrowserSession session, StoredDevice device, String name, String error) {
        return new NameDevicePage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Rename " + device.name(),
                name,
                error,
                "Rename",
                pathOf(device) + "/rename",
                MyEndpoint.PATH);
    }

    private static String pathOf(StoredDevice device) {
        return "/my/devices/" + device.id();
    }
}
