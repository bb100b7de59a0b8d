package dev.threetokens.cloud.access;

import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Caller.DeviceCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import java.util.Optional;

/**
 * The one decision of the cloud: may this caller do this to that?
 *
 * <ul>
 *   <li>A device token reaches its own device, and nothing else.
 *   <li>A user token reaches what the signed-in user owns, as far as the user granted the application.
 *   <li>A user token reads and writes also what others share with the user, from the acceptance on, as far as the user
 *       granted the application; it never shares it on, takes its token or deletes it.
 *   <li>An application token reaches what users own who granted the application, as far as each granted; and what is
 *       shared with such a user where it asks for that.
 *   <li>A user in the cloud's own console reaches what is hers, and what is shared with her as above.
 * </ul>
 *
 * <p>Pure and total. Every transport and every page asks here, through {@code gate}; none decides by itself.
 */
public final class AccessRules {
    private AccessRules() {}

    /**
     * @param grant what was granted to the caller's application: by the signed-in user; where none is, by the target's
     *     owner, or by the user whose share the target names. {@link Grant#NONE} where there is no such user or no
     *     application
     */
    public static Decision decide(Caller caller, Operation operation, Target target, Grant grant) {
        return target instanceof Target.AboutDevice about
                ? ShareRules.about(about, byCaller(caller, operation, about.device(), grant))
                : byCaller(caller, operation, target, grant);
    }

    private static Decision byCaller(Caller caller, Operation operation, Target target, Grant grant) {
        return caller.choose(
                user -> UserRules.decide(user, operation, target, grant),
                application -> ApplicationRules.decide(application, operation, target, grant),
                device -> DeviceRules.decide(device, operation, target),
                console -> ConsoleRules.decide(console, operation, target));
    }

    /** What a device token may do. No grant and no application plays a part. */
    static final class DeviceRules {
        private DeviceRules() {}

        static Decision decide(DeviceCaller caller, Operation operation, Target target) {
            if (operation.holder() != Operation.Holder.DEVICE_TOO) {
                return Decision.refuse(Rule.NOT_FOR_DEVICES);
            }
            if (target instanceof Target.OfDevice device) {
                return ofDevice(caller, operation, device);
            }
            if (target instanceof Target.OfDeviceType type && type.type().equals(caller.type())) {
                return Decision.allow(Rule.OWN_DEVICE_TYPE);
            }
            return Decision.refuse(Rule.OTHER_DEVICE);
        }

        private static Decision ofDevice(DeviceCaller caller, Operation operation, Target.OfDevice target) {
            if (target.device().equals(caller.device())) {
                return Decision.allow(Rule.OWN_DEVICE);
            }
            if (operation == Operation.SEND_ACTION && target.owner().equals(caller.owner())) {
                return Decision.allow(Rule.SAME_OWNER_ACTION);
            }
            return Decision.refuse(Rule.OTHER_DEVICE);
        }
    }

    /** What a user token may do. */
    static final class UserRules {
        private UserRules() {}

        static Decision decide(UserCaller caller, Operation operation, Target target, Grant grant) {
            if (operation.holder() == Operation.Holder.APPLICATION_ONLY) {
                return Decision.refuse(Rule.NEEDS_APPLICATION);
            }
            if (operation.holder() == Operation.Holder.CONSOLE_ONLY) {
                return Decision.refuse(Rule.CONSOLE_ONLY);
            }
            if (target instanceof Target.OfDeviceType type) {
                return GrantRules.ofDeviceType(caller.user(), type);
            }
            if (target instanceof Target.Catalogue) {
                return Decision.allow(Rule.FILTERED_CATALOGUE);
            }
            if (target instanceof Target.OfApplication application) {
                return ofApplication(caller, application);
            }
            if (target instanceof Target.OfDevice device && !device.owner().equals(caller.user())) {
                var granted = GrantRules.decide(operation, device, grant, caller.scope(), Rule.USER_SHARED);
                return ShareRules.decide(operation, device.share(), granted, Rule.OTHER_USER);
            }
            if (!target.belongsTo().equals(Optional.of(caller.user()))) {
                return Decision.refuse(Rule.OTHER_USER);
            }
            return GrantRules.decide(operation, target, grant, caller.scope(), Rule.USER_GRANTED);
        }

        private static Decision ofApplication(UserCaller caller, Target.OfApplication target) {
            return target.application().equals(caller.client())
                            || target.owner().equals(caller.user())
                    ? Decision.allow(Rule.USERS_APPLICATION)
                    : Decision.refuse(Rule.NOT_USERS_APPLICATION);
        }
    }

    /** What an application token may do. */
    static final class ApplicationRules {
        private ApplicationRules() {}

        static Decision decide(ApplicationCaller caller, Operation operation, Target target, Grant grant) {
            if (operation.holder() == Operation.Holder.USER_ONLY) {
                return Decision.refuse(Rule.NEEDS_USER);
            }
            if (operation.holder() == Operation.Holder.CONSOLE_ONLY) {
                return Decision.refuse(Rule.CONSOLE_ONLY);
            }
            if (target instanceof Target.OfApplication application) {
                return application.application().equals(caller.client())
                        ? Decision.allow(Rule.OWN_APPLICATION)
                        : Decision.refuse(Rule.OTHER_APPLICATION);
            }
            if (target instanceof Target.OfDeviceType type) {
                return GrantRules.ofDeviceType(caller.developer(), type);
            }
            if (target instanceof Target.Catalogue) {
                return Decision.allow(Rule.FILTERED_CATALOGUE);
            }
            if (target instanceof Target.OfDevice device && device.share().state() != Share.State.NOT_ASKED) {
                var granted = GrantRules.decide(operation, device, grant, caller.scope(), Rule.APPLICATION_SHARED);
                return ShareRules.decide(operation, device.share(), granted, Rule.SHARE_NOT_SHARED);
            }
            return GrantRules.decide(operation, target, grant, caller.scope(), Rule.APPLICATION_GRANTED);
        }
    }

    /** What a signed-in user may do in the cloud's own console: everything with what is hers, and what a share gives. */
    static final class ConsoleRules {
        private ConsoleRules() {}

        static Decision decide(ConsoleCaller caller, Operation operation, Target target) {
            if (operation.holder() == Operation.Holder.APPLICATION_ONLY) {
                return Decision.refuse(Rule.NEEDS_APPLICATION);
            }
            if (target instanceof Target.OfDeviceType type) {
                return ofDeviceType(caller, operation, type);
            }
            if (target instanceof Target.Catalogue) {
                return Decision.allow(Rule.FILTERED_CATALOGUE);
            }
            if (target instanceof Target.NewDeviceOf added && !added.typeUsableByOwner()) {
                return Decision.refuse(Rule.PRIVATE_TYPE);
            }
            if (target instanceof Target.OfDevice device && !device.owner().equals(caller.user())) {
                var allowed = Decision.allow(Rule.CONSOLE_SHARED);
                return ShareRules.decide(operation, device.share(), allowed, Rule.CONSOLE_OTHER_USER);
            }
            if (operation == Operation.ANSWER_SHARE) {
                return Decision.refuse(Rule.SHARE_INVITED_ONLY);
            }
            return owned(target.belongsTo().equals(Optional.of(caller.user())));
        }

        /** That a type is published opens it to readers; it stays in the hands of its owner. */
        private static Decision ofDeviceType(ConsoleCaller caller, Operation operation, Target.OfDeviceType type) {
            return operation.holder() == Operation.Holder.CONSOLE_ONLY
                    ? owned(type.owner().equals(caller.user()))
                    : GrantRules.ofDeviceType(caller.user(), type);
        }

        private static Decision owned(boolean byCaller) {
            return byCaller ? Decision.allow(Rule.CONSOLE_OWNER) : Decision.refuse(Rule.CONSOLE_OTHER_USER);
        }
    }
}
