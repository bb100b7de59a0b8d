package dev.threetokens.cloud.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Browser sessions, how many wrong passwords are too many, and how many requests that lead to a mail. */
@ConfigMapping(prefix = "mock-cloud.accounts")
public interface AccountConfig {
    /** How long a browser stays signed in. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** How long a browser stays signed in that is not used. */
    @WithDefault("2h")
    Duration sessionIdle();

    /** Failed sign-ins to one account within {@link #failureWindow()} until it must wait. */
    @WithDefault("10")
    int failuresPerAccount();

    /** Failed sign-ins from one address within {@link #failureWindow()} until it must wait. */
    @WithDefault("30")
    int failuresPerAddress();

    /** How long failures count, from the first one. */
    @WithDefault("5m")
    Duration failureWindow();

    /** Sign-ups and requests for a mail from one network address within an hour. */
    @WithDefault("60")
    int requestsPerAddress();

    /** Mails to one e-mail address within an hour, whatever they are about. */
    @WithDefault("5")
    int mailsPerAccount();
}
