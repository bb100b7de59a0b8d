package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /v1.1/devices/registrations/pin}: the PIN, and either a name or a device.
 *
 * @param deviceName 5 to 36 characters: what the new device is to be called
 * @param deviceId a device of the user, of the same type, that the new hardware takes the place of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PinConfirmation(
        @Nullable String pin,
        @Nullable String deviceName,
        @Nullable DeviceId deviceId) {
    /** Hides the PIN: this object may reach a log. */
    @Override
    public String toString() {
        return "PinConfirmation[deviceName=" + deviceName + ", deviceId=" + deviceId + "]";
    }
}
