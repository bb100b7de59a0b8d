package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.analytics.Analytics;
import dev.threetokens.cloud.analytics.Snapshots;
import dev.threetokens.model.id.DeviceId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What devices sent, by field: the last values, and when a field was there. */
@Path("/v1.1/messages")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class FieldsResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Snapshots snapshots;
    private final Analytics analytics;

    FieldsResource(Requester requester, Lookup lookup, Snapshots snapshots, Analytics analytics) {
        this.requester = requester;
        this.lookup = lookup;
        this.snapshots = snapshots;
        this.analytics = analytics;
    }

    /** @param sdids 1 to 100 devices */
    @GET
    @Path("snapshots")
    public SnapshotsAnswer snapshots(
            @QueryParam("sdids") @Nullable String sdids,
            @QueryParam("includeTimestamp") @DefaultValue("false") String includeTimestamp) {
        var asked = Bodies.required("sdids", sdids);
        var named = DeviceList.ids("sdids", asked).stream()
                .distinct()
                .map(lookup::device)
                .toList();
        var devices = named.stream()
                .map(device -> requester.open(Operation.READ_MESSAGES, device))
                .toList();
        boolean withTimes = includeTimestamp.equalsIgnoreCase("true");
        var data = devices.stream()
                .map(device -> SnapshotsAnswer.OfDevice.of(device.value().id(), snapshots.of(device), withTimes))
                .toList();
        return new SnapshotsAnswer(asked, data.size(), data);
    }

    /** The intervals in which the field was there. */
    @GET
    @Path("presence")
    public FieldPresenceAnswer presence(
            @QueryParam("sdid") @Nullable DeviceId sdid,
            @QueryParam("fieldPresence") @Nullable String fieldPresence,
            @BeanParam RangeQuery query) {
        var device = requester.open(Operation.READ_MESSAGES, lookup.device(Bodies.required("sdid", sdid)));
        var field = Bodies.required("fieldPresence", fieldPresence);
        var interval = query.interval();
        var range = query.of(device, interval.presenceLimit());
        var data = analytics.presence(range, field, interval).stream()
                .map(FieldPresenceAnswer.Present::new)
                .toList();
        return new FieldPresenceAnswer(
                device.value().id(), field, interval.name(), range.from(), range.to(), data.size(), data);
    }
}
