package dev.threetokens.cloud.registrations;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.registration.RegistrationState;
import java.util.Optional;

/**
 * A registration as it stands now.
 *
 * @param user who confirmed it
 * @param device the user's device, if it is one that she had; in the end always
 * @param deviceName what the new device is to be called
 */
public record Registration(
        RegistrationId id,
        DeviceTypeId type,
        RegistrationState state,
        String nonceHash,
        Optional<UserId> user,
        Optional<DeviceId> device,
        Optional<String> deviceName) {
    /** The device, once the registration is complete. */
    public Optional<DeviceId> registeredDevice() {
        return device.filter(id -> state == RegistrationState.REGISTERED);
    }

    /** Hides even the hash of the nonce: this object may reach a log. */
    @Override
    public String toString() {
        return "Registration[id=" + id + ", state=" + state + "]";
    }
}
