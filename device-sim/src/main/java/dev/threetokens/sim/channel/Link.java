package dev.threetokens.sim.channel;

import io.vertx.core.Future;

/** One connection of one device, or the attempt at one. What comes of it is told to its {@link LinkListener}. */
public interface Link {
    /** Sends a message. To be called between {@link LinkListener#opened()} and the end only. */
    void send(Outgoing message);

    /** Hangs up, in the way that the transport has for it. Nothing is told any more. */
    Future<Void> close();
}
