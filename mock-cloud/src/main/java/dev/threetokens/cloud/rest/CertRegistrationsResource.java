package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.registrations.AddressLimits;
import dev.threetokens.cloud.registrations.Registrations;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.registration.NewRegistration;
import dev.threetokens.model.registration.RegisteredDevice;
import dev.threetokens.model.registration.RegistrationCompletion;
import dev.threetokens.model.registration.RegistrationStatus;
import dev.threetokens.model.registration.RegistrationTicket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The device's side of a registration by PIN, without any token. The original asks for a client certificate here; this
 * cloud does not: the nonce proves that the device which completes is the one which asked.
 */
@Path("/v1.1/cert/devices/registrations")
@Produces(MediaType.APPLICATION_JSON)
public class CertRegistrationsResource {
    private static final Pattern VENDOR_DEVICE_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Lookup lookup;
    private final Registrations registrations;
    private final AddressLimits limits;

    CertRegistrationsResource(Lookup lookup, Registrations registrations, AddressLimits limits) {
        this.lookup = lookup;
        this.registrations = registrations;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Data<RegistrationTicket> request(@Context HttpServerRequest request, NewRegistration sent) {
        limits.request(address(request));
        var body = Bodies.required(sent);
        var type = Bodies.required("deviceTypeId", body.deviceTypeId());
        var vendorDeviceId = Bodies.required("vendorDeviceId", body.vendorDeviceId());
        if (!VENDOR_DEVICE_ID.matcher(vendorDeviceId).matches()) {
            throw RestException.invalid("vendorDeviceId", "1 to 64 characters of A-Z a-z 0-9 _ -");
        }
        return new Data<>(registrations.request(known(type), vendorDeviceId));
    }

    @GET
    @Path("{rid}/status")
    public Data<RegistrationStatus> status(@Context HttpServerRequest request, @PathParam("rid") RegistrationId id) {
        limits.call(address(request));
        return new Data<>(RegistrationViews.of(registrations.find(id).orElseThrow(RestException::notFound)));
    }

    @PUT
    @Path("{rid}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Data<RegisteredDevice> complete(
            @Context HttpServerRequest request, @PathParam("rid") RegistrationId id, RegistrationCompletion sent) {
        limits.call(address(request));
        return new Data<>(registrations.complete(
                id, Bodies.required("nonce", Bodies.required(sent).nonce())));
    }

    /** Whether a type exists is known to whoever holds a device of it. */
    private DeviceTypeId known(DeviceTypeId type) {
        lookup.deviceType(type);
        return type;
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
