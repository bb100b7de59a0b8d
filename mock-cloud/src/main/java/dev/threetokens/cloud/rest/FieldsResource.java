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
import java.util.LinkedHashMap;
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
        var devices =
                DeviceList.ids("sdids", asked).stream().map(lookup::device).toList();
        var since = new LinkedHashMap<DeviceId, Long>();
        devices.forEach(device -> since.put(
                device.id(),
                requester
                        .mustBeAllowed(Operation.READ_MESSAGES, device.asTarget())
                        .since()));
        boolean withTimes = includeTimestamp.equalsIgnoreCase("true");
        var data = since.entrySet().stream()
                .map(one -> SnapshotsAnswer.OfDevice.of(
                        one.getKey(), snapshots.of(one.getKey(), one.getValue()), withTimes))
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
        var device = lookup.device(Bodies.required("sdid", sdid));
        var allowed = requester.mustBeAllowed(Operation.READ_MESSAGES, device.asTarget());
        var field = Bodies.required("fieldPresence", fieldPresence);
        var interval = query.interval();
        var range = query.of(device.id(), interval.presenceLimit());
        var data = analytics.presence(range.since(allowed.since()), field, interval).stream()
                .map(FieldPresenceAnswer.Present::new)
                .toList();
        return new FieldPresenceAnswer(
                device.id(), field, interval.name(), range.from(), range.to(), data.size(), data);
    }
}
