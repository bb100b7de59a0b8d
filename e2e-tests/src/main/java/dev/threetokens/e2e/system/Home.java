package dev.threetokens.e2e.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder that holds everything a run of the system writes: data, logs, secrets.
 *
 * @param folder made at first use, readable by its owner only
 */
public record Home(Path folder) {
    private static final int SECRET_BYTES = 32;

    public Home(Path folder) {
        this.folder = PrivateFiles.folder(folder.toAbsolutePath().normalize());
    }

    public Path logs() {
        return PrivateFiles.folder(folder.resolve("logs"));
    }

    public Path of(Part part) {
        return PrivateFiles.folder(folder.resolve(part.title()));
    }

    /** Where the cloud's seed leaves the device tokens of the seeded devices, for a moment. */
    Path handover() {
        return folder.resolve("handover.json");
    }

    /** The secrets of this installation, made at random at first use and kept. */
    ClientSecrets secrets() {
        var file = folder.resolve("secrets.json");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Json.write(new ClientSecrets(random(), random())));
        }
        return Json.readFile(file, ClientSecrets.class);
    }

    private static String random() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
