package dev.threetokens.sim.channel;

/** A way in which devices and the cloud talk. Connections, reconnects and buffers are no business of it. */
public interface Transport {
    /** Begins to connect a device; returns at once. */
    Link open(Credentials credentials, LinkListener listener);
}
