package dev.threetokens.cloud.seed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether and how an empty database is filled with the demo world. */
@ConfigMapping(prefix = "mock-cloud.seed")
public interface SeedConfig {
    @WithDefault("true")
    boolean enabled();

    /** A world in the place of the demo's, in the shape of {@code seed/demo-world.json}. */
    Optional<Path> file();

    /** The client secret of Homeglow, for its server app. Without one the seed makes a random one that nobody knows. */
    Optional<String> homeglowSecret();

    /** The client secret of Nosy Metrics. */
    Optional<String> nosySecret();

    /**
     * Where the seed writes what a proxy would hand to each seeded device: a JSON array of set-up bodies with device
     * tokens, mode 0600. Without a file the seeded devices get no token.
     */
    Optional<Path> handoverFile();
}
