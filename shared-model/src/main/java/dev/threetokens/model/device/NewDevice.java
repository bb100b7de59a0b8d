package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1.1/devices} and, with all fields optional, of {@code PUT /v1.1/devices/{id}}.
 *
 * @param uid the owner; required on POST, must be the owner on PUT
 * @param dtid the device type; required on POST, cannot change on PUT
 * @param name 5 to 36 characters; required on POST
 * @param manifestVersion 1 or more; the latest if absent
 * @param manifestVersionPolicy {@code LATEST} (default) or {@code DEVICE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record NewDevice(
        @Nullable UserId uid,
        @Nullable DeviceTypeId dtid,
        @Nullable String name,
        @Nullable Integer manifestVersion,
        @Nullable String manifestVersionPolicy,
        @Nullable Map<String, Object> properties) {
    /** What {@code POST /v1.1/devices} needs at least. */
    public static NewDevice of(UserId uid, DeviceTypeId dtid, String name) {
        return new NewDevice(uid, dtid, name, null, null, null);
    }
}
