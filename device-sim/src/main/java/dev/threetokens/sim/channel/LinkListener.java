package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;

/** What a link tells its session. Called on the event loop, and never before the link was handed out. */
public interface LinkListener {
    /** The cloud accepted the token: messages and Actions flow. */
    void opened();

    /** The cloud gave a sign of life. */
    void heard();

    /** The cloud took this message. */
    void acknowledged(String cid);

    /** The cloud refused the message that {@code cid} names, or complains about the device if there is none. */
    void refused(ErrorBody error);

    void actionsArrived(ArrivedActions actions);

    /** Something came that the contract does not know. */
    void unreadable(String what);

    /** The link is gone; another one may work. */
    void lost(String reason);

    /** The link is gone, and the cloud said what that means. */
    void ended(Ending how);
}
