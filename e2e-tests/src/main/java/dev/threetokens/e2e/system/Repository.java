package dev.threetokens.e2e.system;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the repository that this code was built in. */
public record Repository(Path root) {
    private static final String LANDMARK = "shared-model/pom.xml";

    /** @throws IllegalStateException if this code was carried out of the repository */
    public static Repository here() {
        return new Repository(Stream.iterate(ownPlace(), path -> path != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(LANDMARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("demo.jar runs inside its repository only")));
    }

    public Path jar(Part part) {
        return root.resolve(part.jar());
    }

    /** The desktop app, with its libraries in {@code lib} beside it. */
    public Path desktopJar() {
        return root.resolve("user-app-desktop/target/user-app-desktop.jar");
    }

    public Path demoWorld() {
        return root.resolve("mock-cloud/src/main/resources/seed/demo-world.json");
    }

    private static Path ownPlace() {
        try {
            return Path.of(Repository.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
