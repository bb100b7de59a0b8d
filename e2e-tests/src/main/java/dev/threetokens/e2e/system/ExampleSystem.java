package dev.threetokens.e2e.system;

import java.net.URI;
import java.nio.file.Path;

/** The example system, however its programs are run. Thread-safe. */
public interface ExampleSystem extends AutoCloseable {
    /** The cloud, which is also the OAuth issuer; no slash at the end. */
    URI cloud();

    /** Where the cloud takes MQTT. */
    URI mqtt();

    /** The companion server. */
    URI server();

    /** The set-up endpoint of the devices. */
    URI devices();

    /** All four. */
    default Addresses addresses() {
        return new Addresses(cloud(), mqtt(), server(), devices());
    }

    /** The client secrets of the seeded applications. */
    ClientSecrets secrets();

    /** Where the part writes its log. */
    Path log(Part part);

    /**
     * Starts a part and returns when it is ready.
     *
     * @throws SystemException if it is not ready in time
     */
    void start(Part part);

    /** Asks the part to end, and returns when it has. */
    void stop(Part part);

    /** Ends the part without a warning, as a power cut would. */
    void kill(Part part);

    boolean isRunning(Part part);

    /** Starts all parts in an order in which each finds what it needs. */
    default void startAll() {
        for (var part : Part.values()) {
            start(part);
        }
    }

    /** Stops all parts. */
    @Override
    void close();
}
