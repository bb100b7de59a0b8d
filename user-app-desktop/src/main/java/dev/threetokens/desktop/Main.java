package dev.threetokens.desktop;

import dev.threetokens.desktop.settings.Options;
import javafx.application.Application;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/** Starts the app from the class path, for which the main class must not be the JavaFX application. */
public final class Main {
    private Main() {}

    /** Ends with status 0, 2 for wrong options, 1 if there is no display. */
    public static void main(String[] arguments) {
        var status = new CommandLine(new Options())
                .setExecutionStrategy(Main::launch)
                .execute(arguments);
        if (status != ExitCode.OK) {
            System.exit(status);
        }
    }

    private static int launch(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var command = parsed.commandSpec().commandLine();
        ((Options) parsed.commandSpec().userObject()).settings();
        try {
            Application.launch(HomeglowApp.class, parsed.originalArgs().toArray(String[]::new));
            return ExitCode.OK;
        } catch (UnsupportedOperationException noDisplay) {
            command.getErr().println("Homeglow needs a display: " + noDisplay.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
