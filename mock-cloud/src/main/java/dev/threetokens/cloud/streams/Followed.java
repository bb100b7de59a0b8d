package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a stream follows: these devices; or else the devices of these types, of a user if one is named; or else a user with
 * all devices. What of that it gets, the gate decides each time.
 *
 * @param user must be followable by the caller wherever it is named, with devices too
 * @param includeShared whether devices of others are followed too, of which a user gets those that are shared to her
 */
public record Followed(Set<DeviceId> devices, Set<DeviceTypeId> types, Optional<UserId> user, boolean includeShared) {
    public Followed {
        devices = Set.copyOf(devices);
        types = Set.copyOf(types);
    }

    public static Followed ofUser(UserId user) {
        return new Followed(Set.of(), Set.of(), Optional.of(user), false);
    }

    public static Followed ofDevice(DeviceId device) {
        return new Followed(Set.of(device), Set.of(), Optional.empty(), false);
    }

    public Followed withShared() {
        return new Followed(devices, types, user, user.isPresent());
    }

    /** Whether a user or a device is among them. */
    boolean covers(Target about) {
        return about.ofDevice()
                .map(device -> devices.isEmpty() ? byTypeAndOwner(device) : devices.contains(device.device()))
                .orElse(devices.isEmpty()
                        && types.isEmpty()
                        && about.belongsTo().equals(user));
    }

    private boolean byTypeAndOwner(Target.OfDevice device) {
        return (types.isEmpty() || types.contains(device.type()))
                && (includeShared || user.map(device.owner()::equals).orElse(true));
    }
}
