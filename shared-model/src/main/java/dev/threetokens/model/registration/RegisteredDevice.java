package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;

/**
 * What a device gets that completed its registration.
 *
 * @param accessToken its device token
 * @param uid the user whose it is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegisteredDevice(String accessToken, UserId uid, DeviceId did) {
    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "RegisteredDevice[did=" + did + "]";
    }
}
