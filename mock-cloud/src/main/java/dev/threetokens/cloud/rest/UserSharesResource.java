package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.StoredShare;
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
    private final ShareRows rows;

    UserSharesResource(Requester requester, Lookup lookup, ShareRows rows) {
        this.requester = requester;
        this.lookup = lookup;
        this.rows = rows;
    }

    /** The list shows, and counts, exactly what {@code GET /v1.1/devices/{id}/shares/{shareId}} would show. */
    @GET
    public Page<ShareViews> list(
            @PathParam("uid") UserId uid,
            @QueryParam("filter") @DefaultValue("ALL") String filter,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        requester.mustBeAllowed(Operation.LIST_SHARES_OF_USER, lookup.user(uid));
        var visible = rows.ofUser(uid).stream()
                .filter(ShareFilter.parse(filter))
                .filter(this::isVisible)
                .map(ShareView::of)
                .toList();
        return PageRange.of(offset, count).of(visible, ShareViews::new);
    }

    private boolean isVisible(StoredShare share) {
        return requester.may(
                Operation.READ_SHARE,
                share.asTarget(lookup.device(share.device()).asTarget()));
    }
}
