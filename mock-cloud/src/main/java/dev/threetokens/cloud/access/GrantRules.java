package dev.threetokens.cloud.access;

import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;

/** How far a grant and a scope go: the part that user tokens and application tokens have in common. */
final class GrantRules {
    private GrantRules() {}

    /** A device type is open to whom it is published to, or who owns it. */
    static Decision ofDeviceType(UserId asking, Target.OfDeviceType type) {
        if (type.published()) {
            return Decision.allow(Rule.PUBLISHED_TYPE);
        }
        return type.owner().equals(asking) ? Decision.allow(Rule.OWN_TYPE) : Decision.refuse(Rule.PRIVATE_TYPE);
    }

    static Decision decide(Operation operation, Target target, Grant grant, Scope scope, Rule allowing) {
        if (!grant.exists()) {
            return Decision.refuse(Rule.NO_GRANT);
        }
        for (Right right : Right.values()) {
            if (operation.rights().contains(right)) {
                var decision = ofRight(right, operation, target, grant, scope, allowing);
                if (!decision.allowed()) {
                    return decision;
                }
            }
        }
        return Decision.allow(allowing);
    }

    private static Decision ofRight(
            Right right, Operation operation, Target target, Grant grant, Scope scope, Rule allowing) {
        var granted = grantOf(right, operation, target, grant, allowing);
        return granted.allowed() && !scope.allows(right) ? Decision.refuse(Rule.SCOPE_TOO_NARROW) : granted;
    }

    private static Decision grantOf(Right right, Operation operation, Target target, Grant grant, Rule allowing) {
        if (operation == Operation.READ_PROFILE) {
            return grant.covers(Permission.profile(right))
                    ? Decision.allow(allowing)
                    : Decision.refuse(Rule.PROFILE_NOT_GRANTED);
        }
        if (target instanceof Target.OfDevice device) {
            return ofType(right, device.type(), grant, allowing);
        }
        if (target instanceof Target.NewDeviceOf added) {
            return added.typeUsableByOwner()
                    ? ofType(right, added.type(), grant, allowing)
                    : Decision.refuse(Rule.PRIVATE_TYPE);
        }
        // A list or a stream over a user: open to who holds any grant; each device in it is decided by itself.
        return Decision.allow(allowing);
    }

    private static Decision ofType(Right right, DeviceTypeId type, Grant grant, Rule allowing) {
        if (grant.covers(Permission.devicesOf(type, right))) {
            return Decision.allow(allowing);
        }
        var another = right == Right.READ ? Right.WRITE : Right.READ;
        return grant.covers(Permission.devicesOf(type, another))
                ? Decision.refuse(Rule.RIGHT_NOT_GRANTED)
                : Decision.refuse(Rule.TYPE_NOT_GRANTED);
    }
}
