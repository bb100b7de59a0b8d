package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.application.ConsentingUser;
import dev.threetokens.model.application.ConsentingUsers;
import dev.threetokens.model.device.DeviceTypes;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.ClientId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What belongs to an application. */
@Path("/v1.1/applications/{aid}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Grants grants;
    private final DeviceTypeTargets types;
    private final DeviceTypeViews views;

    ApplicationsResource(
            Requester requester, Lookup lookup, Grants grants, DeviceTypeTargets types, DeviceTypeViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.grants = grants;
        this.types = types;
        this.views = views;
    }

    /** The types that the developer of the application owns. */
    @GET
    @Path("devicetypes")
    public Page<DeviceTypes> deviceTypes(
            @PathParam("aid") ClientId aid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        var application = requester.open(Operation.LIST_APPLICATION_DEVICE_TYPES, lookup.application(aid));
        return views.page(types.developedBy(application.value().developer()), PageRange.of(offset, count));
    }

    /** The users who granted the application: our addition to the original API, for its application token only. */
    @GET
    @Path("users")
    public Page<ConsentingUsers> users(
            @PathParam("aid") ClientId aid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        var application = requester
                .open(Operation.LIST_CONSENTING_USERS, lookup.application(aid))
                .value();
        var range = PageRange.of(offset, count);
        var here = grants.givenTo(application, range.offset(), range.count()).stream()
                .map(grant -> new ConsentingUser(grant.user(), grant.grantedOn().toEpochMilli()))
                .toList();
        return new Page<>(new ConsentingUsers(here), grants.countGivenTo(application), range.offset(), here.size());
    }
}
