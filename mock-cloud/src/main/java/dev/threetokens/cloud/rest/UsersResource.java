package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.targets.DeviceTargets;
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
import java.util.ArrayList;
import java.util.List;

/** The signed-in user, and the devices of a user. */
@Path("/v1.1/users")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private final Requester requester;
    private final Lookup lookup;
    private final DeviceTargets devices;
    private final DeviceViews views;

    UsersResource(Requester requester, Lookup lookup, DeviceTargets devices, DeviceViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.devices = devices;
        this.views = views;
    }

    @GET
    @Path("self")
    public Data<User> self() {
        var user = requester.caller().signedInUser().map(lookup::user);
        if (user.isEmpty()) {
            requester.mustBeAllowed(Operation.READ_PROFILE, new Target.NoUser());
        }
        return new Data<>(requester
                .open(Operation.READ_PROFILE, user.orElseThrow(RestException::noSuchUser))
                .value());
    }

    /**
     * The list shows exactly the devices that {@code GET /v1.1/devices/{id}} would show, and counts only these. What others
     * share with the user is listed for the user, and not for an application by itself.
     *
     * @param owner {@code ALL}, {@code ME} or {@code SHARED_WITH_ME}
     */
    @GET
    @Path("{uid}/devices")
    public Page<Devices> devices(
            @PathParam("uid") UserId uid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count,
            @QueryParam("includeProperties") @DefaultValue("false") boolean includeProperties,
            @QueryParam("owner") @DefaultValue("ALL") String owner,
            @QueryParam("includeShareInfo") @DefaultValue("false") boolean includeShareInfo) {
        requester.open(Operation.LIST_DEVICES, lookup.user(uid));
        var visible = requester.openAllowed(Operation.READ_DEVICE, devices(uid, OwnerQuery.parse(owner)));
        return PageRange.of(offset, count)
                .of(
                        visible,
                        here -> new Devices(here.stream()
                                .map(device -> includeShareInfo
                                        ? views.withShares(device, includeProperties, requester.caller())
                                        : views.of(device, includeProperties))
                                .toList()));
    }

    private List<Guarded<StoredDevice>> devices(UserId user, OwnerQuery owner) {
        var found = new ArrayList<Guarded<StoredDevice>>();
        if (owner != OwnerQuery.SHARED_WITH_ME) {
            found.addAll(devices.ownedBy(user));
        }
        if (owner != OwnerQuery.ME && requester.caller().signedInUser().isPresent()) {
            found.addAll(devices.sharedWith(user));
        }
        return found;
    }
}
