package dev.threetokens.cloud.streams;

import dev.threetokens.model.action.NormalizedAction;

/** The other end of an open WebSocket. */
public interface Peer extends DeviceEnd {
    /** Sends one frame as JSON; never blocks. */
    void send(Object frame);

    @Override
    default void act(NormalizedAction actions) {
        send(actions.asFrame());
    }
}
