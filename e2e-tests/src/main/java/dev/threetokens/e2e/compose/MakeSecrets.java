package dev.threetokens.e2e.compose;

import dev.threetokens.e2e.system.ClientSecrets;
import dev.threetokens.e2e.system.PrivateFiles;
import java.nio.file.Path;

/**
 * Makes the client secrets of an installation at random, once, and leaves each program the settings with its own in a
 * folder of its own.
 */
public final class MakeSecrets {
    private MakeSecrets() {}

    /** @param arguments the folder that has a folder for each program */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var cloud = folder.resolve("mock-cloud");
        var secrets = ClientSecrets.keptIn(cloud.resolve("secrets.json"));
        PrivateFiles.write(
                cloud.resolve("mock-cloud.properties"),
                "mock-cloud.seed.homeglow-secret=" + secrets.homeglow() + "\nmock-cloud.seed.nosy-secret="
                        + secrets.nosyMetrics() + "\n");
        PrivateFiles.write(
                folder.resolve("server-app").resolve("server-app.properties"),
                "server-app.client-secret=" + secrets.homeglow() + "\n");
    }
}
