package dev.threetokens.cloud.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether tests may control this cloud. Never where people use it: a reset deletes everything. */
@ConfigMapping(prefix = "mock-cloud.control")
public interface ControlConfig {
    /** Whether there is anything below {@code /control}. */
    @WithDefault("false")
    boolean enabled();

    /** What a test shows as bearer token; at least 32 characters. Without one the cloud does not start with control on. */
    Optional<String> secret();
}
