package dev.threetokens.sim.cli;

import dev.threetokens.sim.Simulator;
import dev.threetokens.sim.SimulatorSettings;
import dev.threetokens.sim.fleet.FleetSettings;
import dev.threetokens.sim.replay.BadLinePolicy;
import dev.threetokens.sim.replay.RecordingReader;
import dev.threetokens.sim.weather.WeatherRecords;
import dev.threetokens.sim.weather.WeatherStation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the simulator until the process is told to end. */
@Command(
        name = "device-sim",
        sortOptions = false,
        usageHelpAutoWidth = true,
        subcommands = LoadCommand.class,
        description = "Simulated devices, each with its own device token and its own connection to the cloud.",
        footer = {
            "",
            "Each option can also be set in the environment: --setup-port as DEVICE_SIM_SETUP_PORT.",
            "Devices are added by POST /setup on 127.0.0.1, as the user app does it.",
            "",
            "device-sim load --help: many devices at a steady rate, and what became of each message."
        })
final class DeviceSimCommand implements Callable<Integer> {
    private static final int MAX_DEVICES = 1_000;

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = Times.OfQuestions.class,
            description = "Over REST, time between two questions for Actions, 100ms to 1m (default: ${DEFAULT-VALUE}).")
    private Duration poll = Duration.ZERO;

    @Mixin
    private SetupOptions setup = new SetupOptions();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = ".device-sim",
            description = "Folder that keeps the devices and their tokens (default: ${DEFAULT-VALUE}).")
    private Path state = Path.of("");

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = Times.OfReadings.class,
            description = "Time between two readings of a device, 100ms to 1h (default: ${DEFAULT-VALUE}).")
    private Duration interval = Duration.ZERO;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            converter = ReadableFile.class,
            description = "CSV that the Weather Stations replay, with a header that names the fields"
                    + " (default: recorded weather of Seattle and New York).")
    private Optional<Path> replay = Optional.empty();

    @Option(
            names = "--on-bad-line",
            paramLabel = "skip|stop",
            defaultValue = "stop",
            description = "What to do about a line of the CSV that cannot be read (default: ${DEFAULT-VALUE}).")
    private BadLinePolicy onBadLine = BadLinePolicy.STOP;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        var simulator = Simulator.start(settings());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
        new CountDownLatch(1).await();
        return 0;
    }

    SimulatorSettings settings() {
        return new SimulatorSettings(
                cloud.channels(poll), setup.settings(), state, new FleetSettings(MAX_DEVICES, interval), weather());
    }

    private WeatherRecords weather() {
        return replay.map(file -> new RecordingReader(WeatherStation.FIELDS, onBadLine).read(file))
                .map(WeatherRecords::always)
                .orElseGet(WeatherRecords::shipped);
    }

    /** Converters of picocli, which wants a class for each. */
    private static final class ReadableFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return Texts.readableFile(text);
        }
    }
}
