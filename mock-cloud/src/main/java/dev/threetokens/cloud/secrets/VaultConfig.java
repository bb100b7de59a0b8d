package dev.threetokens.cloud.secrets;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key of the {@link Vault} is kept. */
@ConfigMapping(prefix = "mock-cloud.vault")
public interface VaultConfig {
    /** The key file, made with mode 0600 if it is not there. Without one the key lives in memory. */
    Optional<Path> keyFile();
}
