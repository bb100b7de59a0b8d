package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.device.DeviceTypes;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.UserId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The device types of a user. */
@Path("/v1.1/users/{uid}/devicetypes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class UserDeviceTypesResource {
    private static final String ANY_NAME = "";

    private final Requester requester;
    private final Lookup lookup;
    private final dev.threetokens.cloud.devices.DeviceTypes types;
    private final DeveloperDeviceTypes developed;
    private final DeviceTypeViews views;

    UserDeviceTypesResource(
            Requester requester,
            Lookup lookup,
            dev.threetokens.cloud.devices.DeviceTypes types,
            DeveloperDeviceTypes developed,
            DeviceTypeViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.types = types;
        this.developed = developed;
        this.views = views;
    }

    /** @param includeShared whether to add what others share with this user, as with everybody: their published types */
    @GET
    public Page<DeviceTypes> deviceTypes(
            @PathParam("uid") UserId uid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count,
            @QueryParam("includeShared") @DefaultValue("false") boolean includeShared) {
        requester.mustBeAllowed(Operation.LIST_USER_DEVICE_TYPES, lookup.user(uid));
        return views.page(includeShared ? usableBy(uid) : developed.ownedBy(uid), PageRange.of(offset, count));
    }

    private List<StoredDeviceType> usableBy(UserId user) {
        return types.named(ANY_NAME).stream()
                .filter(type -> type.usableBy(user))
                .toList();
    }
}
