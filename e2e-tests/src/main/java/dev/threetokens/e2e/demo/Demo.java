package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.Leftovers;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.ProcessSystem;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.system.SystemException;
import dev.threetokens.e2e.tour.Narrator;
import dev.threetokens.e2e.tour.Tour;
import dev.threetokens.e2e.world.DemoWorld;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the whole example system and keeps it running until Ctrl-C. */
@Command(
        name = "./demo",
        mixinStandardHelpOptions = true,
        version = "Three Tokens 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Starts the whole example system on this machine: cloud, companion server, devices, desktop app.")
public final class Demo implements Callable<Integer> {
    private static final int STEP_FAILED = 1;

    @Mixin
    private final Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ends with status 0; 1 if it cannot start or a step of the tour fails; 2 for wrong options. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo())
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setExecutionExceptionHandler(Demo::tell)
                .execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var repository = Repository.here();
        try (var folder = DataFolder.take(options.data(repository))) {
            tidyUp(folder);
            Preconditions.check(options.ports(), repository);
            if (options.reset) {
                folder.reset();
                out().println("The data of earlier runs is deleted.");
            }
            var home = folder.openFor(options.cloudPort);
            return run(new ProcessSystem(Settings.of(home, options.ports())), folder, repository);
        }
    }

    private void tidyUp(DataFolder folder) {
        int ended = Leftovers.in(folder.path()).end();
        if (ended > 0) {
            out().println("Ended " + ended + " programs that an earlier demo had to leave behind.");
        }
    }

    private int run(ProcessSystem system, DataFolder folder, Repository repository) throws InterruptedException {
        var stop = new Stop(system);
        try {
            out().println("Starting mock-cloud, device-sim and server-app …");
            system.startAll();
            var world = DemoWorld.read(repository);
            return options.tour ? tour(system, world) : stay(system, world, folder, repository, stop);
        } finally {
            stop.now();
        }
    }

    private int tour(ProcessSystem system, DemoWorld world) {
        boolean good = new Tour(system, world, new Narrator(out(), Ansi.AUTO)).play();
        if (good) {
            out().println();
            out().println("All nine steps went as they must.");
        }
        return good ? ExitCode.OK : STEP_FAILED;
    }

    private int stay(ProcessSystem system, DemoWorld world, DataFolder folder, Repository repository, Stop stop)
            throws InterruptedException {
        boolean desktop = options.hasDesktop();
        var losses = new Losses(out(), stop);
        if (desktop) {
            stop.also(openWindow(system, folder, repository, losses));
        } else {
            out().println(
                            options.noDesktop
                                    ? "The desktop app stays closed; here is the story as a tour instead."
                                    : "There is no display for the desktop app; here is the story as a tour instead.");
            tour(system, world);
        }
        for (var part : Part.values()) {
            system.whenLost(part, () -> losses.tell(part.title() + " has ended; see " + system.log(part)));
        }
        out().println();
        var end =
                List.of("Data and logs  " + folder.path() + "  (./demo --reset deletes them)", "Stop           Ctrl-C");
        out().println(
                        desktop
                                ? Guide.withWindow(system.addresses(), world, end)
                                : Guide.withoutWindow(system.addresses(), world, end));
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private static Desktop openWindow(ProcessSystem system, DataFolder folder, Repository repository, Losses losses) {
        var log = folder.path().resolve("logs").resolve("user-app-desktop.log");
        return Desktop.open(
                repository,
                system,
                log,
                status -> losses.tell(
                        status == 0
                                ? "The desktop app was closed; the rest runs until Ctrl-C."
                                : "The desktop app ended with status " + status + "; see " + log));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof Refusal || failure instanceof SystemException) {
            command.getErr().println(failure.getMessage());
            return STEP_FAILED;
        }
        throw failure;
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
