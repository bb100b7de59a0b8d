package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.invitations.Invitations;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.Shares;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** With whom a device is shared. Accepting and rejecting is for the invited user, in the console. */
@Path("/v1.1/devices/{id}/shares")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DeviceSharesResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Invitations invitations;
    private final ShareRows rows;
    private final Shares shares;

    DeviceSharesResource(Requester requester, Lookup lookup, Invitations invitations, ShareRows rows, Shares shares) {
        this.requester = requester;
        this.lookup = lookup;
        this.invitations = invitations;
        this.rows = rows;
        this.shares = shares;
    }

    /** The answer is the same whether or not somebody has an account with the address. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ShareReceipt create(@PathParam("id") DeviceId id, NewShare sent) {
        var device =
                requester.open(Operation.SHARE_DEVICE, lookup.deviceToShare(id)).value();
        var email = Bodies.required("email", Bodies.required(sent).email());
        return ShareReceipt.of(invitations.invite(requester.caller(), device, email));
    }

    @GET
    public Page<ShareViews> list(
            @PathParam("id") DeviceId id,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        var device = requester.open(Operation.LIST_SHARES, lookup.device(id)).value();
        var all = rows.ofDevice(device).stream().map(ShareView::of).toList();
        return PageRange.of(offset, count).of(all, ShareViews::new);
    }

    @GET
    @Path("{shareId}")
    public ShareAnswer read(@PathParam("id") DeviceId id, @PathParam("shareId") ShareId shareId) {
        return ShareAnswer.of(requester
                .open(Operation.READ_SHARE, lookup.share(id, shareId))
                .value()
                .share());
    }

    /** The owner revokes it, or whom it is shared with leaves. */
    @DELETE
    @Path("{shareId}")
    public ShareReceipt end(@PathParam("id") DeviceId id, @PathParam("shareId") ShareId shareId) {
        var ended = requester.open(Operation.END_SHARE, lookup.share(id, shareId));
        shares.end(ended.value().share());
        return ShareReceipt.of(shareId);
    }
}
