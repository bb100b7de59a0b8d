package dev.threetokens.server.cloud;

import dev.threetokens.model.action.Actions;
import dev.threetokens.model.application.ConsentingUsers;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.Devices;
import dev.threetokens.model.device.ManifestProperties;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.MessageReceipt;
import dev.threetokens.model.message.NormalizedMessages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The operations of the cloud that an application token opens and that are used here. */
@Path("/v1.1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface CloudApi {
    @GET
    @Path("/applications/{aid}/users")
    Page<ConsentingUsers> consentingUsers(
            @PathParam("aid") ClientId application, @QueryParam("offset") int offset, @QueryParam("count") int count);

    @GET
    @Path("/users/{uid}/devices")
    Page<Devices> devices(
            @PathParam("uid") UserId user, @QueryParam("offset") int offset, @QueryParam("count") int count);

    /**
     * @param devices ids, separated by commas, at most 100
     * @param count how many messages of each device
     */
    @GET
    @Path("/messages/last")
    NormalizedMessages lastMessages(@QueryParam("sdids") String devices, @QueryParam("count") int count);

    @POST
    @Path("/actions")
    Data<MessageReceipt> act(Actions actions);

    @GET
    @Path("/devicetypes/{id}")
    Data<DeviceType> deviceType(@PathParam("id") DeviceTypeId id);

    @GET
    @Path("/devicetypes/{id}/manifests/latest/properties")
    Data<ManifestProperties> manifest(@PathParam("id") DeviceTypeId id);
}
