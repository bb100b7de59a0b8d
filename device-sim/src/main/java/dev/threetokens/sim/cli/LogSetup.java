package dev.threetokens.sim.cli;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** One line for each event, on standard error, unless the user configured java.util.logging otherwise. */
final class LogSetup {
    /** Held, as java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger SIMULATOR = Logger.getLogger("dev.threetokens.sim");

    private LogSetup() {}

    /** For a load, which counts by itself what a device would log each time. */
    static void errorsOnly() {
        if (!isOfTheUser()) {
            SIMULATOR.setLevel(Level.SEVERE);
        }
    }

    static void apply() {
        if (isOfTheUser()) {
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

    private static boolean isOfTheUser() {
        return System.getProperty("java.util.logging.config.file") != null;
    }
}
