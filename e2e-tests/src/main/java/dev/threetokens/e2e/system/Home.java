package dev.threetokens.e2e.system;

import java.nio.file.Path;

/**
 * The folder that holds everything a run of the system writes: data, logs, secrets.
 *
 * @param folder made at first use, readable by its owner only
 */
public record Home(Path folder) {
    public Home(Path folder) {
        this.folder = PrivateFiles.folder(folder.toAbsolutePath().normalize());
    }

    public Path logs() {
        return PrivateFiles.folder(folder.resolve("logs"));
    }

    public Path of(Part part) {
        return PrivateFiles.folder(folder.resolve(part.title()));
    }

    /** Where the cloud's seed leaves the device tokens of the seeded devices, until the simulator takes them. */
    public Path handover() {
        return PrivateFiles.folder(folder.resolve("handover")).resolve("devices.json");
    }

    /** The secrets of this installation, made at random at first use and kept. */
    public ClientSecrets secrets() {
        return ClientSecrets.keptIn(folder.resolve("secrets.json"));
    }
}
