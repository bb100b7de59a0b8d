package dev.threetokens.sim.websocket;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.sim.channel.ArrivedActions;

/** A frame that the cloud sends on the device channel. */
sealed interface CloudFrame {
    /** @param cid of the frame that is acknowledged */
    record Acknowledged(String cid) implements CloudFrame {}

    record Pinged() implements CloudFrame {}

    record ActionsSent(ArrivedActions actions) implements CloudFrame {}

    record Refused(ErrorBody error) implements CloudFrame {}

    /** Nothing that the contract knows. */
    record Unreadable() implements CloudFrame {}
}
