package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DevicePresence;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Devices: add, read, change, delete, presence. */
@Path("/v1.1/devices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private final Requester requester;
    private final Lookup lookup;
    private final Devices devices;
    private final Presence presence;
    private final DeviceBodies bodies;
    private final DeviceViews views;

    DevicesResource(
            Requester requester,
            Lookup lookup,
            Devices devices,
            Presence presence,
            DeviceBodies bodies,
            DeviceViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.devices = devices;
        this.presence = presence;
        this.bodies = bodies;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Data<Device> add(NewDevice sent) {
        var body = Bodies.required(sent);
        var owner = bodies.owner(body);
        lookup.user(owner);
        var type = requester.open(Operation.ADD_DEVICE, lookup.typeOfNewDevice(owner, bodies.type(body)));
        var device = bodies.added(body, owner, type.value());
        devices.add(device);
        return new Data<>(views.of(device, true));
    }

    @GET
    @Path("{id}")
    public Data<Device> read(@PathParam("id") DeviceId id) {
        var device = requester.open(Operation.READ_DEVICE, lookup.device(id)).value();
        return new Data<>(views.of(device, true));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Data<Device> change(@PathParam("id") DeviceId id, NewDevice sent) {
        var device = requester.open(Operation.UPDATE_DEVICE, lookup.device(id)).value();
        var change = bodies.changed(device, Bodies.required(sent));
        return new Data<>(views.of(devices.change(device, change), true));
    }

    @DELETE
    @Path("{id}")
    public Data<Device> delete(@PathParam("id") DeviceId id) {
        var device = requester.open(Operation.DELETE_DEVICE, lookup.device(id)).value();
        var last = views.of(device, true);
        devices.delete(device);
        return new Data<>(last);
    }

    @GET
    @Path("{id}/presence")
    public DevicePresence presence(@PathParam("id") DeviceId id) {
        var device = requester.open(Operation.READ_PRESENCE, lookup.device(id)).value();
        return new DevicePresence(
                id,
                new DevicePresence.Presence(
                        presence.connected(device), device.lastSeenOn().orElse(null)));
    }
}
