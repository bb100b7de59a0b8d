package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.analytics.Snapshots;
import dev.threetokens.cloud.devices.Availabilities;
import dev.threetokens.cloud.devices.Availability;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.messages.History;
import dev.threetokens.cloud.messages.Messages;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The status of devices: whether they can be reached, and when they last did something. */
@Path("/v1.1/devices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DeviceStatusResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Availabilities availabilities;
    private final Messages messages;
    private final Snapshots snapshots;

    DeviceStatusResource(
            Requester requester, Lookup lookup, Availabilities availabilities, Messages messages, Snapshots snapshots) {
        this.requester = requester;
        this.lookup = lookup;
        this.availabilities = availabilities;
        this.messages = messages;
        this.snapshots = snapshots;
    }

    @GET
    @Path("{id}/status")
    public DeviceStatus read(
            @PathParam("id") DeviceId id,
            @QueryParam("includeSnapshot") @DefaultValue("false") boolean withSnapshot,
            @QueryParam("includeSnapshotTimestamp") @DefaultValue("false") boolean withTimes) {
        return view(readable(id), withSnapshot, withTimes);
    }

    /** Of all these devices, or of none: each must be one that the caller may read. */
    @GET
    @Path("status")
    public DeviceStatus.Batch readAll(
            @QueryParam("dids") @Nullable String dids,
            @QueryParam("includeSnapshot") @DefaultValue("false") boolean withSnapshot,
            @QueryParam("includeSnapshotTimestamp") @DefaultValue("false") boolean withTimes) {
        var devices = DeviceList.ids("dids", Bodies.required("dids", dids)).stream()
                .map(this::readable)
                .toList();
        return DeviceStatus.Batch.of(devices.stream()
                .map(device -> view(device, withSnapshot, withTimes))
                .toList());
    }

    /** Reports whether the device can be reached. It stands until it connects or disconnects. */
    @PUT
    @Path("{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeviceStatus report(@PathParam("id") DeviceId id, DeviceStatus.Report sent) {
        var device = requester.open(Operation.WRITE_STATUS, lookup.device(id));
        var word = Bodies.required("availability", Bodies.required(sent).reported());
        availabilities.report(
                device.value(),
                Availability.of(word)
                        .orElseThrow(() -> RestException.invalid("availability", "online, offline or unknown")));
        return view(device, false, false);
    }

    private Opened<StoredDevice> readable(DeviceId id) {
        return requester.open(Operation.READ_STATUS, lookup.device(id));
    }

    private DeviceStatus view(Opened<StoredDevice> device, boolean withSnapshot, boolean withTimes) {
        var id = device.value().id();
        var known = availabilities.of(device.value());
        return new DeviceStatus(
                id,
                new DeviceStatus.Status(
                        known.availability().word(),
                        known.lastOnline().orElse(null),
                        messages.lastOf(device).map(NormalizedMessage::ts).orElse(null),
                        lastAction(device).map(NormalizedAction::ts).orElse(null),
                        withSnapshot
                                ? SnapshotsAnswer.OfDevice.of(id, snapshots.of(device), withTimes)
                                        .data()
                                : null));
    }

    private Optional<NormalizedAction> lastAction(Opened<StoredDevice> device) {
        var newest = History.newest(device, 1, Optional.empty());
        return messages.actions(newest).items().stream().findFirst();
    }
}
