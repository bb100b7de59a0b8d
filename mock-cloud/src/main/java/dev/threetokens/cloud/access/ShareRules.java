package dev.threetokens.cloud.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a share adds: who accepted it reads and writes as the owner does, from then on, and may leave. To share it, its
 * tokens, its name, its end and its channel stay the owner's.
 */
final class ShareRules {
    private static final Set<Operation> ACCEPTED = EnumSet.of(
            Operation.READ_DEVICE,
            Operation.READ_PRESENCE,
            Operation.READ_STATUS,
            Operation.WRITE_STATUS,
            Operation.SEND_MESSAGE,
            Operation.READ_MESSAGES,
            Operation.SEND_ACTION,
            Operation.READ_ACTIONS,
            Operation.FOLLOW_DEVICE,
            Operation.FOLLOW_DEVICE_EVENTS,
            Operation.READ_SHARE,
            Operation.END_SHARE,
            Operation.ANSWER_SHARE);
    private static final Set<Operation> INVITED =
            EnumSet.of(Operation.READ_SHARE, Operation.END_SHARE, Operation.ANSWER_SHARE);

    private ShareRules() {}

    /**
     * @param byTheUser what the user's grant says, as if the device were the user's own
     * @param unshared refuses where there is no share
     */
    static Decision decide(Operation operation, Share share, Decision byTheUser, Rule unshared) {
        return switch (share.state()) {
            case NOT_ASKED, NONE -> Decision.refuse(unshared);
            case INVITED -> INVITED.contains(operation) ? byTheUser : Decision.refuse(Rule.SHARE_NOT_ACCEPTED);
            case ACCEPTED ->
                ACCEPTED.contains(operation)
                        ? byTheUser.since(share.acceptedOn())
                        : Decision.refuse(Rule.SHARE_OWNER_ONLY);
        };
    }

    /** What the decision about a device means for something about it. */
    static Decision about(Target.AboutDevice target, Decision ofDevice) {
        if (target instanceof Target.OfMessage message) {
            return ofMessage(ofDevice, message.ts());
        }
        if (target instanceof Target.NewShareOf added) {
            return ofNewShare(ofDevice, added.typePublished());
        }
        return ofDevice;
    }

    /** Who may share a device may do so if others may use its type. */
    private static Decision ofNewShare(Decision ofDevice, boolean typePublished) {
        return ofDevice.allowed() && !typePublished ? Decision.refuse(Rule.SHARE_PRIVATE_TYPE) : ofDevice;
    }

    /** What came before the share is read by the owner alone. */
    private static Decision ofMessage(Decision ofDevice, long ts) {
        return ofDevice instanceof Decision.Allowed allowed && ts < allowed.since()
                ? Decision.refuse(Rule.SHARE_NOT_YET)
                : ofDevice;
    }
}
