package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.registrations.PinClaims;
import dev.threetokens.cloud.registrations.PinEntry;
import dev.threetokens.cloud.registrations.Registrations;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.registration.PinConfirmation;
import dev.threetokens.model.registration.RegistrationReceipt;
import dev.threetokens.model.registration.RegistrationStatus;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The user's side of a registration by PIN: type the PIN in, see how far it is, unregister. */
@Path("/v1.1/devices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    private final Requester requester;
    private final Lookup lookup;
    private final PinClaims claims;
    private final Registrations registrations;
    private final DeviceViews views;

    RegistrationsResource(
            Requester requester, Lookup lookup, PinClaims claims, Registrations registrations, DeviceViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.claims = claims;
        this.registrations = registrations;
        this.views = views;
    }

    @PUT
    @Path("registrations/pin")
    @Consumes(MediaType.APPLICATION_JSON)
    public Data<RegistrationReceipt> confirm(@Context HttpServerRequest request, PinConfirmation sent) {
        var body = Bodies.required(sent);
        var entry = new PinEntry(Bodies.required("pin", body.pin()), claim(body));
        var address = request.remoteAddress().hostAddress();
        return new Data<>(new RegistrationReceipt(claims.claim(requester.handedOn(), address, entry)));
    }

    @GET
    @Path("registrations/{rid}/status")
    public Data<RegistrationStatus> status(@PathParam("rid") RegistrationId id) {
        var registration = requester.open(Operation.READ_REGISTRATION, lookup.registration(id));
        return new Data<>(RegistrationViews.of(registration.value()));
    }

    /** Ends the registration and the device token. The device itself stays. */
    @DELETE
    @Path("{id}/registrations")
    public Data<Device> unregister(@PathParam("id") DeviceId id) {
        var device =
                requester.open(Operation.UNREGISTER_DEVICE, lookup.device(id)).value();
        registrations.unregister(device);
        return new Data<>(views.of(device, true));
    }

    private static PinEntry.Claim claim(PinConfirmation body) {
        if (body.deviceId() != null) {
            return new PinEntry.DeviceOfUser(body.deviceId());
        }
        var name = Bodies.required("deviceName", body.deviceName());
        return new PinEntry.NewDevice(DeviceBodies.checkedName("deviceName", name));
    }
}
