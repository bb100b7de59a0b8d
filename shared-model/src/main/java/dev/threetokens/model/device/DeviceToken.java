package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;

/**
 * The answer of {@code GET, PUT and DELETE /v1.1/devices/{id}/tokens}.
 *
 * @param accessToken the device token, an opaque string to its holder
 * @param cid always empty: a device token belongs to no application
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeviceToken(String accessToken, UserId uid, DeviceId did, String cid) {
    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "DeviceToken[did=" + did + "]";
    }
}
