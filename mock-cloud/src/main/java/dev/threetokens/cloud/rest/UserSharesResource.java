package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.targets.ShareTargets;
import dev.threetokens.cloud.targets.SharedDevice;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.UserId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What a user shares with others, and what others share with the user. */
@Path("/v1.1/users/{uid}/shares")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class UserSharesResource {
    private final Requester requester;
    private final Lookup lookup;
    private final ShareTargets shares;

    UserSharesResource(Requester requester, Lookup lookup, ShareTargets shares) {
        this.requester = requester;
        this.lookup = lookup;
        this.shares = shares;
    }

    /** The list shows, and counts, exactly what {@code GET /v1.1/devices/{id}/shares/{shareId}} would show. */
    @GET
    public Page<ShareViews> list(
            @PathParam("uid") UserId uid,
            @QueryParam("filter") @DefaultValue("ALL") String filter,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        requester.open(Operation.LIST_SHARES_OF_USER, lookup.user(uid));
        var visible = requester.openAllowed(Operation.READ_SHARE, shares.ofUser(uid)).stream()
                .map(SharedDevice::share)
                .filter(ShareFilter.parse(filter))
                .map(ShareView::of)
                .toList();
        return PageRange.of(offset, count).of(visible, ShareViews::new);
    }
}
