package dev.threetokens.cloud.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Browser sessions, and how many wrong passwords are too many. */
@ConfigMapping(prefix = "mock-cloud.accounts")
public interface AccountConfig {
    /** How long a browser stays signed in. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** Failed sign-ins to one account within {@link #failureWindow()} until it must wait. */
    @WithDefault("10")
    int failuresPerAccount();

    /** Failed sign-ins from one address within {@link #failureWindow()} until it must wait. */
    @WithDefault("30")
    int failuresPerAddress();

    /** How long failures count, from the first one. */
    @WithDefault("5m")
    Duration failureWindow();
}
