package dev.threetokens.sim.state;

import dev.threetokens.model.id.DeviceId;
import java.util.Objects;

/**
 * A device that was set up here.
 *
 * @param type the unique name of its type
 * @param token its device token; empty once the cloud declared it dead
 * @param revoked whether the cloud declared its token dead: there is nothing to connect with until a new set-up
 */
public record KnownDevice(DeviceId deviceId, String type, String name, String token, boolean revoked) {
    public KnownDevice {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(token, "token");
    }

    /** The same without its dead token. */
    public KnownDevice withoutToken() {
        return new KnownDevice(deviceId, type, name, "", true);
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "KnownDevice[deviceId=" + deviceId + ", type=" + type + ", name=" + name + ", revoked=" + revoked + "]";
    }
}
