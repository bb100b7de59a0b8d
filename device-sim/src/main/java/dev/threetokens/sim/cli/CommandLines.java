package dev.threetokens.sim.cli;

import dev.threetokens.sim.StartFailure;
import dev.threetokens.sim.load.LoadFailure;
import dev.threetokens.sim.replay.BadRecording;
import dev.threetokens.sim.state.StateUnusable;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Makes a command speak in one sentence: 2 for a bad option, 1 if it cannot do its work. */
final class CommandLines {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);
    /** Those whose message is one sentence that says what to do. */
    private static final List<Class<? extends Exception>> EXPLAINED =
            List.of(StartFailure.class, StateUnusable.class, BadRecording.class, LoadFailure.class);

    private CommandLines() {}

    static CommandLine of(Object command, Map<String, String> environment) {
        return new CommandLine(command)
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLines::badOption)
                .setExecutionExceptionHandler(CommandLines::failed);
    }

    private static int badOption(ParameterException failure, String[] arguments) {
        say(failure.getCommandLine(), failure.getMessage().lines().findFirst().orElse("Bad option"));
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        var explained = EXPLAINED.stream().anyMatch(kind -> kind.isInstance(failure));
        if (!explained) {
            LOG.error("Unexpected failure", failure);
        }
        say(command, explained ? failure.getMessage() : "The simulator failed; its log says why.");
        return ExitCode.SOFTWARE;
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println("device-sim: " + sentence);
        command.getErr().flush();
    }
}
