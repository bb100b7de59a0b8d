package dev.threetokens.sim.setup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How devices get their tokens.
 *
 * @param host the address that the set-up endpoint listens on: the loopback address, or in a container all of them
 * @param port of the set-up endpoint, 0 for any free one
 * @param handover a file of set-up bodies that is read at the start, and deleted once each device has its token
 */
public record SetupSettings(String host, int port, Optional<Path> handover) {
    public static final String LOOPBACK = "127.0.0.1";

    /** On the loopback address. */
    public static SetupSettings on(int port) {
        return new SetupSettings(LOOPBACK, port, Optional.empty());
    }

    public SetupSettings withHandover(Path file) {
        return new SetupSettings(host, port, Optional.of(file));
    }
}
