package dev.threetokens.cloud.operator;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How the operator proves to be the operator. */
@ConfigMapping(prefix = "mock-cloud.operator")
public interface OperatorConfig {
    /** The file with the operator's key, made with mode 0600 if it is not there. Without one nobody is the operator. */
    Optional<Path> keyFile();
}
