package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
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

/** The device types of a user. */
@Path("/v1.1/users/{uid}/devicetypes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class UserDeviceTypesResource {
    private final Requester requester;
    private final Lookup lookup;
    private final DeviceTypeTargets types;
    private final DeviceTypeViews views;

    UserDeviceTypesResource(Requester requester, Lookup lookup, DeviceTypeTargets types, DeviceTypeViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.types = types;
        this.views = views;
    }

    /** @param includeShared whether to add what others share with this user, as with everybody: their published types */
    @GET
    public Page<DeviceTypes> deviceTypes(
            @PathParam("uid") UserId uid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count,
            @QueryParam("includeShared") @DefaultValue("false") boolean includeShared) {
        requester.open(Operation.LIST_USER_DEVICE_TYPES, lookup.user(uid));
        return views.page(includeShared ? types.usableBy(uid) : types.developedBy(uid), PageRange.of(offset, count));
    }
}
