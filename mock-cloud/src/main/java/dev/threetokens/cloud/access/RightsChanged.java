package dev.threetokens.cloud.access;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;

/**
 * Something that decisions stand on has changed and is committed: a token ended, a grant was given, changed or
 * withdrawn, a device was deleted, an application asks for something else or is gone. Who holds a connection open asks anew.
 *
 * @param user whose grant or token changed, if one user's
 * @param client to which application, if one
 * @param device which device, if one
 */
public record RightsChanged(Optional<UserId> user, Optional<ClientId> client, Optional<DeviceId> device) {
    public static RightsChanged ofGrant(UserId user, ClientId client) {
        return new RightsChanged(Optional.of(user), Optional.of(client), Optional.empty());
    }

    public static RightsChanged ofDevice(DeviceId device) {
        return new RightsChanged(Optional.empty(), Optional.empty(), Optional.of(device));
    }

    /** Of all its users, and of its own tokens. */
    public static RightsChanged ofApplication(ClientId client) {
        return new RightsChanged(Optional.empty(), Optional.of(client), Optional.empty());
    }

    /** A device type was published, or made private again: whoever reads it. */
    public static RightsChanged ofDeviceType() {
        return ofToken();
    }

    public static RightsChanged ofToken() {
        return new RightsChanged(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
