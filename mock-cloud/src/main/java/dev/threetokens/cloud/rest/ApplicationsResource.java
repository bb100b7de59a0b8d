package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.model.application.ConsentingUser;
import dev.threetokens.model.application.ConsentingUsers;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.ClientId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The users who granted an application: our addition to the original API, for its application token only. */
@Path("/v1.1/applications/{aid}/users")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Grants grants;

    ApplicationsResource(Requester requester, Lookup lookup, Grants grants) {
        this.requester = requester;
        this.lookup = lookup;
        this.grants = grants;
    }

    @GET
    public Page<ConsentingUsers> users(
            @PathParam("aid") ClientId aid,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        requester.mustBeAllowed(Operation.LIST_CONSENTING_USERS, lookup.application(aid));
        var range = PageRange.of(offset, count);
        var here = grants.givenTo(aid, range.offset(), range.count()).stream()
                .map(grant -> new ConsentingUser(grant.user(), grant.grantedOn().toEpochMilli()))
                .toList();
        return new Page<>(new ConsentingUsers(here), grants.countGivenTo(aid), range.offset(), here.size());
    }
}
