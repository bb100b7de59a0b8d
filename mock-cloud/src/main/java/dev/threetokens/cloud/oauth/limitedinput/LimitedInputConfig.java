package dev.threetokens.cloud.oauth.limitedinput;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long device codes live, and how many there may be of what. */
@ConfigMapping(prefix = "mock-cloud.limited-input")
public interface LimitedInputConfig {
    @WithDefault("30m")
    Duration codeLifetime();

    /** How long a device waits between two requests, at first. */
    @WithDefault("5s")
    Duration interval();

    /** Codes of one application that wait for a user at the same time. */
    @WithDefault("1000")
    int pendingPerApplication();

    /** Wrong user codes typed by one account within {@link #wrongCodeWindow()} until it must wait. */
    @WithDefault("10")
    int wrongCodesPerAccount();

    /** Wrong user codes typed at one address within {@link #wrongCodeWindow()} until it must wait. */
    @WithDefault("30")
    int wrongCodesPerAddress();

    /** How long wrong codes count, from the first one. */
    @WithDefault("5m")
    Duration wrongCodeWindow();
}
