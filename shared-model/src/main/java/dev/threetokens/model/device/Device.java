package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device as {@code GET /v1.1/devices/{id}} shows it.
 *
 * @param name 5 to 36 characters
 * @param manifestVersion the manifest version that normalises its messages, 1 or more
 * @param manifestVersionPolicy {@code LATEST} or {@code DEVICE}
 * @param needProviderAuth always false: there are no Cloud Connector devices here
 * @param createdOn milliseconds since the epoch
 * @param connected whether the device has its channel open now
 * @param properties free properties; absent unless they were asked for
 * @param sharedWithOthers whether somebody accepted a share of it; absent unless it was asked for, and of other owners'
 * @param sharedWithMe the id of the share by which the caller has it; absent unless it was asked for, and of own devices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Device(
        DeviceId id,
        UserId uid,
        DeviceTypeId dtid,
        String name,
        int manifestVersion,
        String manifestVersionPolicy,
        boolean needProviderAuth,
        long createdOn,
        boolean connected,
        @Nullable Map<String, Object> properties,
        @Nullable Boolean sharedWithOthers,
        @Nullable String sharedWithMe) {}
