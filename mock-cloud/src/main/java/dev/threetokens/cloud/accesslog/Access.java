package dev.threetokens.cloud.accesslog;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Caller.DeviceCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;

/**
 * Who did what to whose, and which rule decided. Equal ones are counted together.
 *
 * @param actor the id of the application or device; empty for a device of somebody else
 * @param device what it was done to, if one device
 */
record Access(
        UserId owner, ActorKind kind, String actor, Operation operation, Optional<DeviceId> device, Decision decision) {
    private static final String UNNAMED = "";

    /** Empty for what belongs to nobody, and for what a user does herself in the console. */
    static Optional<Access> of(Caller caller, Operation operation, Target target, Decision decision) {
        return target.belongsTo()
                .flatMap(owner -> caller.choose(
                        user -> Optional.of(new Access(
                                owner, kind(user, owner), user.client().value(), operation, device(target), decision)),
                        application -> Optional.of(new Access(
                                owner,
                                ActorKind.APPLICATION,
                                application.client().value(),
                                operation,
                                device(target),
                                decision)),
                        device -> Optional.of(ofDevice(device, owner, operation, target, decision)),
                        console -> Optional.empty()));
    }

    private static Access ofDevice(
            DeviceCaller caller, UserId owner, Operation operation, Target target, Decision decision) {
        return caller.owner().equals(owner)
                ? new Access(owner, ActorKind.DEVICE, caller.device().value(), operation, device(target), decision)
                : new Access(owner, ActorKind.OTHER_DEVICE, UNNAMED, operation, device(target), decision);
    }

    private static ActorKind kind(UserCaller caller, UserId owner) {
        return caller.user().equals(owner) ? ActorKind.USER : ActorKind.OTHER_USER;
    }

    private static Optional<DeviceId> device(Target target) {
        return target.ofDevice().map(Target.OfDevice::device);
    }
}
