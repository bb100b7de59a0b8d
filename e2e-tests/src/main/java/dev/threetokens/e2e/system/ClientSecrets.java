package dev.threetokens.e2e.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The client secrets of the two seeded applications. */
public record ClientSecrets(String homeglow, String nosyMetrics) {
    private static final int BYTES = 32;

    /** The secrets of an installation, made at random at first use and kept in the file. */
    public static ClientSecrets keptIn(Path file) {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Json.write(new ClientSecrets(random(), random())));
        }
        return Json.readFile(file, ClientSecrets.class);
    }

    /** Hides the secrets: this object may reach a log. */
    @Override
    public String toString() {
        return "ClientSecrets[hidden]";
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
