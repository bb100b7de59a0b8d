package dev.threetokens.testing.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program of the cloud is. */
public final class CloudJar {
    private static final String PROPERTY = "mock-cloud.jar";
    private static final String VARIABLE = "MOCK_CLOUD_JAR";

    private CloudJar() {}

    /** @throws IllegalStateException if it is not said, or not there */
    public static Path configured() {
        var named = Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .orElseThrow(() -> new IllegalStateException("Say with -D" + PROPERTY + " or " + VARIABLE
                        + " where mock-cloud is: mock-cloud/target/quarkus-app/quarkus-run.jar after mvn package"));
        var jar = Path.of(named).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: build it with mvn package");
        }
        return jar;
    }
}
