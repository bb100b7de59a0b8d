package dev.threetokens.sim.channel;

/** What a channel tells its device. Called on the event loop. */
public interface ChannelListener {
    void stateChanged(ConnectionState state);

    /** Actions for this device, in the order in which they are to be done. May be told twice. */
    void actionsArrived(ArrivedActions actions);
}
