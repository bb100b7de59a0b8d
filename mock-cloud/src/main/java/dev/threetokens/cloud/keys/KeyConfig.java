package dev.threetokens.cloud.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that sign access tokens. */
@ConfigMapping(prefix = "mock-cloud.keys")
public interface KeyConfig {
    /** What new keys are for. After a change the next start rotates. */
    @WithDefault("ES256")
    KeyAlgorithm algorithm();

    /** Whether a native cryptography provider is used where it loads: it signs many times faster than the JDK. */
    @WithDefault("true")
    boolean nativeProvider();
}
