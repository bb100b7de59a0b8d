package dev.threetokens.cloud.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of HTTP; those that the HTTP server keeps by itself stand in {@code application.properties}. */
@ConfigMapping(prefix = "mock-cloud.http")
public interface HttpConfig {
    /** How long after its head a request may take to send its body. */
    @WithDefault("30s")
    Duration bodyTime();

    /** Open connections; more are closed at once. */
    @WithDefault("20000")
    int maxConnections();
}
