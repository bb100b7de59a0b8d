package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.DeviceTypes;
import dev.threetokens.model.device.ManifestProperties;
import dev.threetokens.model.device.ManifestVersions;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.DeviceTypeId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The catalogue of device types and their manifests. */
@Path("/v1.1/devicetypes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DeviceTypesResource {
    private static final String LATEST = "latest";

    private final Requester requester;
    private final Lookup lookup;
    private final DeviceTypeTargets found;
    private final dev.threetokens.cloud.devices.DeviceTypes types;
    private final DeviceTypeViews views;

    DeviceTypesResource(
            Requester requester,
            Lookup lookup,
            DeviceTypeTargets found,
            dev.threetokens.cloud.devices.DeviceTypes types,
            DeviceTypeViews views) {
        this.requester = requester;
        this.lookup = lookup;
        this.found = found;
        this.types = types;
        this.views = views;
    }

    /**
     * Types whose name contains the text and that have all of the tags; without text and tags, all that the caller may
     * use.
     */
    @GET
    public Page<DeviceTypes> named(
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("tags") @DefaultValue("") String tags,
            @QueryParam("offset") @DefaultValue(PageRange.DEFAULT_OFFSET) String offset,
            @QueryParam("count") @DefaultValue(PageRange.DEFAULT_COUNT) String count) {
        requester.mustBeAllowed(Operation.BROWSE_CATALOGUE, new Target.Catalogue());
        return views.page(found.named(name, TagViews.read("tags", tags)), PageRange.of(offset, count));
    }

    @GET
    @Path("{id}")
    public Data<DeviceType> read(@PathParam("id") DeviceTypeId id) {
        return new Data<>(views.of(readable(id)));
    }

    @GET
    @Path("{id}/availablemanifestversions")
    public Data<ManifestVersions> versions(@PathParam("id") DeviceTypeId id) {
        return new Data<>(new ManifestVersions(types.versions(readable(id))));
    }

    /** @param version a number, or {@code latest} */
    @GET
    @Path("{id}/manifests/{version}/properties")
    public Data<ManifestProperties> manifest(@PathParam("id") DeviceTypeId id, @PathParam("version") String version) {
        var type = readable(id);
        int number = version.equals(LATEST) ? type.latestVersion() : parsed(version);
        return new Data<>(new ManifestProperties(types.manifest(type, number).orElseThrow(RestException::notFound)));
    }

    private StoredDeviceType readable(DeviceTypeId id) {
        return requester.open(Operation.READ_DEVICE_TYPE, lookup.deviceType(id)).value();
    }

    private static int parsed(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw RestException.notFound();
        }
    }
}
