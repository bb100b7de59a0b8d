package dev.threetokens.sim.cli;

import dev.threetokens.model.id.UserId;
import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.load.Load;
import dev.threetokens.sim.load.LoadPlan;
import dev.threetokens.sim.load.LoadReport;
import dev.threetokens.sim.load.LoadSettings;
import dev.threetokens.sim.load.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends at a steady rate for a while and reports. */
@Command(
        name = "load",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Many devices that send at a steady rate, and what became of each message.",
        footer = {
            "",
            "The status is 0 if every message was acknowledged, 1 if not.",
            "Each option can also be set in the environment: --rate as DEVICE_SIM_LOAD_RATE."
        })
final class LoadCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** As rarely as a device may: it is the sending that is measured. */
    private static final Duration POLL = Duration.ofMinutes(1);

    private static final int SECONDS_TO_REPORT = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    @Option(
            names = "--devices",
            paramLabel = "N",
            defaultValue = "10",
            converter = Counts.OfDevices.class,
            description = "Devices that take turns, 1 to 5000 (default: ${DEFAULT-VALUE}).")
    private int devices;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            converter = Counts.OfMessages.class,
            description = "Messages a second of all devices together, 1 to 100000 (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = Times.OfLoads.class,
            description = "How long, 1s to 1h (default: ${DEFAULT-VALUE}).")
    private Duration duration = Duration.ZERO;

    @Option(
            names = "--outstanding",
            paramLabel = "N",
            defaultValue = "10000",
            converter = Counts.OfMessages.class,
            description = "Messages that may wait for their acknowledgement, 1 to 100000; above it they fail unsent"
                    + " (default: ${DEFAULT-VALUE}).")
    private int outstanding;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = ".device-sim-load",
            description = "Folder that keeps the devices and their tokens (default: ${DEFAULT-VALUE}).")
    private Path state = Path.of("");

    @Option(
            names = "--owner-token",
            paramLabel = "FILE",
            converter = TokenFile.class,
            description = "File with an access token that adds the devices which the folder lacks.")
    private Optional<String> ownerToken = Optional.empty();

    @Option(
            names = "--owner",
            paramLabel = "ID",
            converter = User.class,
            description = "The user who is to own them (default: the user of the token).")
    private Optional<UserId> owner = Optional.empty();

    @Option(names = "--beyond-loopback", description = "Allow a cloud that is not on this machine.")
    private boolean beyondLoopback;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        LogSetup.errorsOnly();
        var load = Load.start(settings);
        var told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(load, told), "stop"));
        try (load) {
            var report = follow(load);
            spec.commandLine().getOut().print(LoadText.of(report));
            spec.commandLine().getOut().flush();
            return report.failed() == 0 && !report.stopped() ? 0 : 1;
        } finally {
            told.countDown();
        }
    }

    LoadSettings settings() {
        var channels = cloud.channels(POLL);
        refuseOthersMachines(channels);
        return new LoadSettings(
                channels,
                new LoadPlan(devices, rate, duration, outstanding),
                state,
                ownerToken.map(token -> new Owner(token, owner)),
                PATIENCE);
    }

    private void refuseOthersMachines(ChannelSettings channels) {
        var destination = channels.destination();
        if (!beyondLoopback && !(Texts.isLoopback(destination.cloud()) && Texts.isLoopback(destination.address()))) {
            throw new ParameterException(
                    spec.commandLine(),
                    destination.address()
                            + " is not this machine; add --beyond-loopback if it is yours and may be loaded");
        }
    }

    private LoadReport follow(Load load) {
        var progress = new LoadProgress(spec.commandLine().getErr(), Ansi.AUTO.enabled());
        var report = load.report(progress.pause());
        while (report.isEmpty()) {
            load.soFar().ifPresent(progress::show);
            report = load.report(progress.pause());
        }
        progress.end();
        return report.get();
    }

    /** Ctrl-C: what was measured until now is told before the process ends. */
    private static void stop(Load load, CountDownLatch told) {
        if (told.getCount() > 0) {
            load.stop();
            try {
                told.await(SECONDS_TO_REPORT, TimeUnit.SECONDS);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class TokenFile implements ITypeConverter<String> {
        @Override
        public String convert(String text) throws IOException {
            return Texts.token(Texts.readableFile(text));
        }
    }

    private static final class User implements ITypeConverter<UserId> {
        @Override
        public UserId convert(String text) {
            return new UserId(text);
        }
    }
}
