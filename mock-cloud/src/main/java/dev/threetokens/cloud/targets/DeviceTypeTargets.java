package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Device types, closed. */
@Singleton
public class DeviceTypeTargets {
    private static final String ANY_NAME = "";

    private final DeviceTypes types;
    private final DeveloperDeviceTypes developed;

    DeviceTypeTargets(DeviceTypes types, DeveloperDeviceTypes developed) {
        this.types = types;
        this.developed = developed;
    }

    public Optional<Guarded<StoredDeviceType>> find(DeviceTypeId id) {
        return types.find(id).map(DeviceTypeTargets::closed);
    }

    /** The type of a device that is to be added for this owner. */
    public Optional<Guarded<StoredDeviceType>> ofNewDevice(UserId owner, DeviceTypeId id) {
        return types.find(id)
                .map(type -> Guarded.of(type, new Target.NewDeviceOf(owner, type.id(), type.usableBy(owner))));
    }

    /** Types whose name contains the text, whatever its case, by name. */
    public List<Guarded<StoredDeviceType>> named(String part) {
        return named(part, Tags.none());
    }

    /** Of those the ones that have all of the tags. */
    public List<Guarded<StoredDeviceType>> named(String part, Tags tags) {
        return types.named(part).stream()
                .filter(type -> type.tags().hasAll(tags))
                .map(DeviceTypeTargets::closed)
                .toList();
    }

    /** Those that this user develops. */
    public List<Guarded<StoredDeviceType>> developedBy(UserId user) {
        return developed.ownedBy(user).stream().map(DeviceTypeTargets::closed).toList();
    }

    /** Those that this user may have devices of: the published ones and the user's own. */
    public List<Guarded<StoredDeviceType>> usableBy(UserId user) {
        return types.named(ANY_NAME).stream()
                .filter(type -> type.usableBy(user))
                .map(DeviceTypeTargets::closed)
                .toList();
    }

    private static Guarded<StoredDeviceType> closed(StoredDeviceType type) {
        return Guarded.of(type, type.asTarget());
    }
}
