package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.analytics.Analytics;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.rest.AggregateAnswer.Numbers;
import dev.threetokens.model.id.DeviceId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers of a field of a device over time. */
@Path("/v1.1/messages/analytics")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class AnalyticsResource {
    private static final Duration MAX_AGGREGATE = Duration.ofDays(31);

    private final Requester requester;
    private final Lookup lookup;
    private final Analytics analytics;

    AnalyticsResource(Requester requester, Lookup lookup, Analytics analytics) {
        this.requester = requester;
        this.lookup = lookup;
        this.analytics = analytics;
    }

    /** Of at most 31 days, in one. Both ends are rounded down to the minute. */
    @GET
    @Path("aggregates")
    public AggregateAnswer aggregates(
            @QueryParam("sdid") @Nullable DeviceId sdid,
            @QueryParam("field") @Nullable String field,
            @BeanParam RangeQuery query) {
        var device = readable(sdid);
        var name = Bodies.required("field", field);
        var range = query.of(device, MAX_AGGREGATE);
        var data = Stream.of(analytics.aggregate(range.roundedToMinutes(), name))
                .filter(summary -> !summary.isEmpty())
                .map(Numbers::of)
                .toList();
        return new AggregateAnswer(device.value().id(), name, null, range.from(), range.to(), data.size(), data);
    }

    /** By intervals, those only in which there are numbers. */
    @GET
    @Path("histogram")
    public AggregateAnswer histogram(
            @QueryParam("sdid") @Nullable DeviceId sdid,
            @QueryParam("field") @Nullable String field,
            @BeanParam RangeQuery query) {
        var device = readable(sdid);
        var name = Bodies.required("field", field);
        var interval = query.interval();
        var range = query.of(device, interval.limit());
        var data = analytics.histogram(range, name, interval).entrySet().stream()
                .map(piece -> Numbers.at(piece.getKey(), piece.getValue()))
                .toList();
        return new AggregateAnswer(
                device.value().id(), name, interval.lowerCase(), range.from(), range.to(), data.size(), data);
    }

    private Opened<StoredDevice> readable(@Nullable DeviceId sdid) {
        return requester.open(Operation.READ_MESSAGES, lookup.device(Bodies.required("sdid", sdid)));
    }
}
