package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.StoredShare;
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
import java.util.stream.Stream;

/** The signed-in user, and the devices of a user. */
@Path("/v1.1/users")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Users users;
    private final dev.threetokens.cloud.devices.Devices devices;
    private final ShareRows shares;
    private final DeviceViews views;

    UsersResource(
            Requester requester,
            Lookup lookup,
            Users users,
            dev.threetokens.cloud.devices.Devices devices,
            ShareRows shares,
            DeviceViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.users = users;
        this.devices = devices;
        this.shares = shares;
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
        requester.mustBeAllowed(Operation.LIST_DEVICES, lookup.user(uid));
        var visible = devices(uid, OwnerQuery.parse(owner))
                .filter(device -> requester.may(Operation.READ_DEVICE, device.asTarget()))
                .toList();
        return PageRange.of(offset, count)
                .of(
                        visible,
                        here -> new Devices(here.stream()
                                .map(device -> includeShareInfo
                                        ? views.withShares(device, includeProperties, requester.caller())
                                        : views.of(device, includeProperties))
                                .toList()));
    }

    private Stream<StoredDevice> devices(UserId user, OwnerQuery owner) {
        var own = owner == OwnerQuery.SHARED_WITH_ME ? Stream.<StoredDevice>of() : devices.ownedBy(user).stream();
        boolean alsoShared =
                owner != OwnerQuery.ME && requester.caller().signedInUser().isPresent();
        return alsoShared ? Stream.concat(own, sharedWith(user)) : own;
    }

    private Stream<StoredDevice> sharedWith(UserId user) {
        return shares.receivedBy(user).stream()
                .filter(StoredShare::isAccepted)
                .map(StoredShare::device)
                .distinct()
                .flatMap(id -> devices.find(id).stream());
    }
}
