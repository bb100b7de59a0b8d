package dev.threetokens.cloud.accesslog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how much of the access log is kept. */
@ConfigMapping(prefix = "mock-cloud.access-log")
public interface AccessLogConfig {
    /** How long a row is kept after its last use. */
    @WithDefault("30d")
    Duration retention();

    /** How many rows a user has at most; the oldest go first. */
    @WithDefault("10000")
    int maxRowsPerUser();

    /** How many different accesses may wait in memory to be written. */
    @WithDefault("50000")
    int waiting();
}
