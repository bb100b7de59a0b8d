package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.model.device.Devices;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.user.User;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The signed-in user, and the devices of a user. */
@Path("/v1.1/users")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Users users;
    private final dev.threetokens.cloud.devices.Devices devices;
    private final DeviceViews views;

    UsersResource(
            Requester requester,
            Lookup lookup,
            Users users,
            dev.threetokens.cloud.devices.Devices devices,
            DeviceViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.users = users;
        this.devices = devices;
        this.views = views;
    }

    @GET
    @Path("self")
    public Data<User> self() {
        var user = requester.caller().signedInUser();
        requester.mustBeAllowed(
                Operation.READ_PROFILE, user.<Target>map(Target.OfUser::new).orElseGet(Target.NoUser::new));
        return new Data<>(user.flatMap(users::find).orElseThrow(RestException::noSuchUser));
    }

    /** The list shows exactly the devices that {@code GET /v1.1/devices/{id}} would show, and counts only these. */
    @GET
    @Path("{uid}/devices")
    public Page<Devices> devices(
            @PathParam("uid") UserId uid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count,
            @QueryParam("includeProperties") @DefaultValue("false") boolean includeProperties) {
        requester.mustBeAllowed(Operation.LIST_DEVICES, lookup.user(uid));
        var visible = devices.ownedBy(uid).stream()
                .filter(device -> requester.may(Operation.READ_DEVICE, device.asTarget()))
                .map(device -> views.of(device, includeProperties))
                .toList();
        return PageRange.of(offset, count).of(visible, Devices::new);
    }
}
