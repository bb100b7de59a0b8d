package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;
import java.time.Duration;
import java.util.Optional;

/** What one device has to send, and what became of it. Used on the event loop only. */
public interface Backlog {
    /** The next message to send now; from now on it is on its way. Empty if none waits or too many are on their way. */
    Optional<Outgoing> next();

    /** The cloud took the message. @return whether it was on its way */
    boolean acknowledged(String cid);

    /** The cloud refused the message for good. @return whether it was on its way */
    boolean refused(String cid, ErrorBody error);

    /** The connection is gone, and with it every answer to what was on its way. */
    void takeBack();

    /** Whether a message has been on its way for longer than this. */
    boolean isOverdue(Duration limit);
}
