package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Whom a stream follows: these devices; or else the devices of these types, of a user if one is named; or else a user with
 * all devices. What of that it gets, the gate decides each time.
 *
 * @param user must be followable by the caller wherever it is named, with devices too
 * @param includeShared whether devices are followed too that others share with the user
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

    /**
     * Whether a user or a device is among them.
     *
     * @param shared whether a device is shared with a user now
     */
    boolean covers(Target about, BiPredicate<UserId, DeviceId> shared) {
        return about.ofDevice()
                .map(device -> devices.isEmpty() ? byTypeAndOwner(device, shared) : devices.contains(device.device()))
                .orElse(devices.isEmpty()
                        && types.isEmpty()
                        && about.belongsTo().equals(user));
    }

    /** The user through whom the reader comes to this, if it is followed because somebody else shares it with the user. */
    Optional<UserId> through(Target about) {
        return user.filter(one -> includeShared && devices.isEmpty())
                .filter(one -> !about.belongsTo().equals(user));
    }

    private boolean byTypeAndOwner(Target.OfDevice device, BiPredicate<UserId, DeviceId> shared) {
        return (types.isEmpty() || types.contains(device.type()))
                && user.map(one -> device.owner().equals(one) || (includeShared && shared.test(one, device.device())))
                        .orElse(true);
    }
}
