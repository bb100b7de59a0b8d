package dev.threetokens.sim.state;

import java.util.List;

/**
 * The content of {@code devices.json}.
 *
 * @param version of the format, 1
 */
record StateFile(int version, List<KnownDevice> devices) {
    StateFile {
        if (version != 1) {
            throw new IllegalArgumentException("unknown version of the format");
        }
        devices = List.copyOf(devices);
    }
}
