package dev.threetokens.model.setup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;

/**
 * What a proxy (the user app) hands to a device that it has just onboarded: the body of {@code POST /setup} at the
 * device's set-up endpoint. It holds a device token and nothing else that opens a door.
 *
 * @param type the unique name of the device type, such as {@code com.hearthlight.light}
 * @param name what the user calls the device
 * @param token the device token
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceSetup(DeviceId deviceId, String type, String name, String token) {
    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "DeviceSetup[deviceId=" + deviceId + ", type=" + type + ", name=" + name + "]";
    }
}
