package dev.threetokens.cloud.mail;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where mails land. */
@ConfigMapping(prefix = "mock-cloud.mail")
public interface MailConfig {
    /** The folder that gets one file for each mail. */
    Path outboxDir();
}
