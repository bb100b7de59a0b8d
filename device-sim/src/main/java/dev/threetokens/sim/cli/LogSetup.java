package dev.threetokens.sim.cli;

import java.io.IOException;
import java.util.logging.LogManager;

/** One line for each event, on standard error, unless the user configured java.util.logging otherwise. */
final class LogSetup {
    private LogSetup() {}

    static void apply() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (var configuration = LogSetup.class.getResourceAsStream("/logging.properties")) {
            if (configuration != null) {
                LogManager.getLogManager().readConfiguration(configuration);
            }
        } catch (IOException unreadable) {
            System.getLogger(LogSetup.class.getName())
                    .log(System.Logger.Level.WARNING, "The log keeps the default form of the JDK");
        }
    }
}
