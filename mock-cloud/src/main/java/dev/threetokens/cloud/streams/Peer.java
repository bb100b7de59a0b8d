package dev.threetokens.cloud.streams;

import dev.threetokens.model.error.ErrorBody;

/** The other end of an open connection, whatever carries it. */
public interface Peer {
    ConnectionKind kind();

    /** Sends one frame as JSON; never blocks. */
    void send(Object frame);

    /** Sends the error, then closes the connection for a policy reason (1008). */
    void end(ErrorBody why);
}
