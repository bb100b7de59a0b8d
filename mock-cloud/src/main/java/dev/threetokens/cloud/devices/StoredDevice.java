package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Map;
import java.util.Optional;

/**
 * A device as it is kept.
 *
 * @param createdOn milliseconds since the epoch
 * @param lastSeenOn milliseconds since the epoch; absent if it never connected
 */
public record StoredDevice(
        DeviceId id,
        UserId owner,
        DeviceTypeId type,
        String name,
        int manifestVersion,
        ManifestPolicy manifestPolicy,
        Map<String, Object> properties,
        long createdOn,
        Optional<Long> lastSeenOn) {
    public StoredDevice {
        properties = Map.copyOf(properties);
    }

    /** A new device of a type, with its newest manifest and no properties. */
    public static StoredDevice fresh(UserId owner, StoredDeviceType type, String name, long createdOn) {
        return new StoredDevice(
                new DeviceId(Secrets.random128()),
                owner,
                type.id(),
                name,
                type.latestVersion(),
                ManifestPolicy.LATEST,
                Map.of(),
                createdOn,
                Optional.empty());
    }

    /** A new device of a type, that differs from the usual in what is given. */
    public static StoredDevice fresh(
            UserId owner, StoredDeviceType type, String name, long createdOn, DeviceChange differing) {
        return fresh(owner, type, name, createdOn).with(differing);
    }

    public Target.OfDevice asTarget() {
        return new Target.OfDevice(id, owner, type);
    }

    StoredDevice with(DeviceChange change) {
        return new StoredDevice(
                id,
                owner,
                type,
                change.name().orElse(name),
                change.manifestVersion().orElse(manifestVersion),
                change.manifestPolicy().orElse(manifestPolicy),
                change.properties().orElse(properties),
                createdOn,
                lastSeenOn);
    }
}
