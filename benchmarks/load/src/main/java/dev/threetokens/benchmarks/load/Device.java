package dev.threetokens.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A device and its token, as {@code devices} writes them: one on each line. */
record Device(String id, String token) {
    static List<Device> read(Path file, int count) throws IOException {
        try (var lines = Files.lines(file)) {
            var devices = lines.limit(count)
                    .map(line -> line.split(" "))
                    .map(parts -> new Device(parts[0], parts[1]))
                    .toList();
            if (devices.size() < count) {
                throw new IllegalArgumentException(file + " has " + devices.size() + " devices only");
            }
            return devices;
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
