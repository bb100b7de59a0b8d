package dev.threetokens.sim.channel;

import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.channel.Acknowledgement;
import dev.threetokens.model.error.ErrorBody;

/** A frame that the cloud sends on the device channel. */
sealed interface CloudFrame {
    record Acknowledged(Acknowledgement acknowledgement) implements CloudFrame {}

    record Pinged() implements CloudFrame {}

    record ActionsSent(NormalizedAction actions) implements CloudFrame {}

    record Refused(ErrorBody error) implements CloudFrame {}

    /** Nothing that the contract knows. */
    record Unreadable() implements CloudFrame {}
}
