package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The token of a device: look it up, create or replace it, revoke it. */
@Path("/v1.1/devices/{id}/tokens")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DeviceTokensResource {
    private static final String NO_APPLICATION = "";

    private final Requester requester;
    private final Lookup lookup;
    private final DeviceTokens tokens;

    DeviceTokensResource(Requester requester, Lookup lookup, DeviceTokens tokens) {
        this.requester = requester;
        this.lookup = lookup;
        this.tokens = tokens;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Data<DeviceToken> read(@PathParam("id") DeviceId id) {
        var device =
                requester.open(Operation.READ_DEVICE_TOKEN, lookup.device(id)).value();
        return view(device, tokens.current(device).orElseThrow(RestException::notFound));
    }

    /** Any body and any content type: the SDKs of the original send an empty text. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Data<DeviceToken> replace(@PathParam("id") DeviceId id) {
        var device = requester
                .open(Operation.REPLACE_DEVICE_TOKEN, lookup.device(id))
                .value();
        return view(device, tokens.replace(device).value());
    }

    /** Answers the token that is no more, as the original does. */
    @DELETE
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Data<DeviceToken> revoke(@PathParam("id") DeviceId id) {
        var device =
                requester.open(Operation.REVOKE_DEVICE_TOKEN, lookup.device(id)).value();
        var last = tokens.current(device).orElseThrow(RestException::notFound);
        tokens.revoke(device);
        return view(device, last);
    }

    private static Data<DeviceToken> view(StoredDevice device, String token) {
        return new Data<>(new DeviceToken(token, device.owner(), device.id(), NO_APPLICATION));
    }
}
