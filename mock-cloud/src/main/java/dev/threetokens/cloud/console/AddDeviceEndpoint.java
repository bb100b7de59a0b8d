package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Adding a device in the console: search for its type, name it. */
@Path(AddDeviceEndpoint.PATH)
public class AddDeviceEndpoint {
    static final String PATH = "/my/add-device";
    private static final int MAX_SHOWN = 50;

    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final MyDeviceTypes types;
    private final Notices notices;

    AddDeviceEndpoint(SignedIn signedIn, Users users, MyDevices devices, MyDeviceTypes types, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.types = types;
        this.notices = notices;
    }

    @GET
    public Response search(@QueryParam("name") @DefaultValue("") String name) {
        var session = signedIn.orAsk();
        var found = types.named(session.user(), name.strip());
        return Pages.show(new AddDevicePage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                name,
                found.stream().limit(MAX_SHOWN).toList(),
                found.size() > MAX_SHOWN));
    }

    @GET
    @Path("{type}")
    public Response ask(@PathParam("type") String id) {
        var session = signedIn.orAsk();
        return Pages.show(form(session, types.require(session.user(), id), "", ""));
    }

    @POST
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("type") String id,
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("name") @DefaultValue("") String typed) {
        var session = signedIn.ofForm(csrf);
        var type = types.require(session.user(), id);
        var name = typed.strip();
        var problem = NameWords.problem(name);
        if (!problem.isEmpty()) {
            return Pages.show(form(session, type, typed, problem));
        }
        devices.add(session.user(), type, name);
        notices.leave(
                session,
                Notice.of(name + " is added. Generate a device token and hand it to the device: then it can connect."));
        return Pages.see(MyEndpoint.PATH).build();
    }

    private NameDevicePage form(BrowserSession session, StoredDeviceType type, String name, String error) {
        return new NameDevicePage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Add a device: " + type.name(),
                name,
                error,
                "Add device",
                PATH + "/" + type.id(),
                PATH);
    }
}
