package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.targets.UserTargets;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The devices and users that an explored token, or the developer who explores, may know of anyway. All others are as if they
 * did not exist: the explorer finds out nothing for anybody.
 */
@Singleton
class KnownTargets {
    private final Gate gate;
    private final DeviceTargets devices;
    private final UserTargets users;

    KnownTargets(Gate gate, DeviceTargets devices, UserTargets users) {
        this.gate = gate;
        this.devices = devices;
        this.users = users;
    }

    /** @param id of a device or a user, as it was typed */
    Optional<Target> find(UserId developer, Caller explored, String id) {
        var device = PageGate.named(id, DeviceId::new, devices::find)
                .map(Guarded::target)
                .filter(found -> knowsDevice(developer, explored, found));
        return device.or(() -> PageGate.named(id, UserId::new, users::find)
                .map(Guarded::target)
                .filter(found -> knowsUser(developer, explored, found)));
    }

    /** What is in a list that one may ask for is known too, also where its type is left out of the list. */
    private boolean knowsDevice(UserId developer, Caller explored, Target device) {
        boolean reached = Stream.of(Operation.READ_DEVICE, Operation.SEND_MESSAGE, Operation.READ_SHARE)
                .anyMatch(one -> gate.allows(explored, one, device));
        return reached
                || gate.allows(new ConsoleCaller(developer), Operation.READ_DEVICE, device)
                || device.belongsTo()
                        .filter(owner -> gate.allows(explored, Operation.LIST_DEVICES, new Target.OfUser(owner)))
                        .isPresent();
    }

    /** Whom a token names is known to who holds it. */
    private boolean knowsUser(UserId developer, Caller explored, Target user) {
        return user.belongsTo().equals(namedBy(explored))
                || gate.allows(explored, Operation.LIST_DEVICES, user)
                || gate.allows(new ConsoleCaller(developer), Operation.LIST_DEVICES, user);
    }

    private static Optional<UserId> namedBy(Caller explored) {
        return explored.choose(
                user -> Optional.of(user.user()),
                application -> Optional.empty(),
                device -> Optional.of(device.owner()),
                console -> Optional.empty());
    }
}
