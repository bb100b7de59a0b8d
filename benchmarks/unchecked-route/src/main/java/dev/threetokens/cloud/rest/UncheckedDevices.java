package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What {@code GET /v1.1/devices/{id}} does but for its checks: no token, no decision, no access log. For comparison only; the
 * house rules of mock-cloud refuse such a class.
 */
@Path("/unchecked/devices")
@Produces(MediaType.APPLICATION_JSON)
public class UncheckedDevices {
    private final Devices devices;
    private final DeviceViews views;

    UncheckedDevices(Devices devices, DeviceViews views) {
        this.devices = devices;
        this.views = views;
    }

    @GET
    @Path("{id}")
    public Data<Device> read(@PathParam("id") DeviceId id) {
        var device = devices.find(id).orElseThrow(RestException::notFound);
        return new Data<>(views.of(device, true));
    }
}
