package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Devices, closed. */
@Singleton
public class DeviceTargets {
    private final Devices devices;
    private final DeviceTypes types;
    private final ShareRows shares;

    DeviceTargets(Devices devices, DeviceTypes types, ShareRows shares) {
        this.devices = devices;
        this.types = types;
        this.shares = shares;
    }

    public Optional<Guarded<StoredDevice>> find(DeviceId id) {
        return devices.find(id).map(DeviceTargets::closed);
    }

    /** All of a user, oldest first. */
    public List<Guarded<StoredDevice>> ownedBy(UserId user) {
        return devices.ownedBy(user).stream().map(DeviceTargets::closed).toList();
    }

    /** Those of others that this user accepted, in the order in which they were shared. */
    public List<Guarded<StoredDevice>> sharedWith(UserId user) {
        return shares.receivedBy(user).stream()
                .filter(StoredShare::isAccepted)
                .map(StoredShare::device)
                .distinct()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** A device that somebody is to be invited to. */
    public Optional<Guarded<StoredDevice>> toShare(DeviceId id) {
        return devices.find(id).map(device -> Guarded.of(device, newShareOf(device)));
    }

    private Target newShareOf(StoredDevice device) {
        boolean published =
                types.find(device.type()).filter(StoredDeviceType::published).isPresent();
        return new Target.NewShareOf(device.asTarget(), published);
    }

    private static Guarded<StoredDevice> closed(StoredDevice device) {
        return Guarded.of(device, device.asTarget());
    }
}
