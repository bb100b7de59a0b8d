package dev.threetokens.cloud.streams;

import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.error.ErrorBody;

/** The end of an open connection where a device is, whatever carries it. */
public interface DeviceEnd {
    ConnectionKind kind();

    /** Hands Actions to the device in the form of its transport; never blocks. */
    void act(NormalizedAction actions);

    /** Sends the error, then closes the connection: for a policy reason (1008) on a WebSocket. Nothing is taken in after it. */
    void end(ErrorBody why);
}
