package dev.threetokens.e2e.system;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The system as Java processes on this machine, each with its log in a file. */
public final class ProcessSystem implements ExampleSystem {
    /** A quick start counts for more than peak speed in a demo and in tests. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Settings settings;
    private final ClientSecrets secrets;
    private final Environments environments;
    private final Leftovers leftovers;
    private final Map<Part, Program> running = new EnumMap<>(Part.class);

    public ProcessSystem(Settings settings) {
        this.settings = settings;
        this.secrets = settings.home().secrets();
        this.environments = new Environments(settings, secrets);
        this.leftovers = Leftovers.in(settings.home().folder());
    }

    @Override
    public URI cloud() {
        return settings.ports().address(Part.CLOUD);
    }

    @Override
    public URI mqtt() {
        return settings.ports().mqttAddress();
    }

    @Override
    public URI server() {
        return settings.ports().address(Part.SERVER);
    }

    @Override
    public URI devices() {
        return settings.ports().address(Part.DEVICES);
    }

    @Override
    public ClientSecrets secrets() {
        return secrets;
    }

    @Override
    public Path log(Part part) {
        return settings.home().logs().resolve(part.title() + ".log");
    }

    @Override
    public void start(Part part) {
        begin(part);
        awaitReady(part);
    }

    /** The cloud first; the other two need it, but not each other. */
    @Override
    public void startAll() {
        start(Part.CLOUD);
        begin(Part.DEVICES);
        begin(Part.SERVER);
        awaitReady(Part.DEVICES);
        awaitReady(Part.SERVER);
    }

    @Override
    public synchronized void stop(Part part) {
        var program = running.remove(part);
        if (program != null) {
            program.stop();
        }
    }

    @Override
    public synchronized void kill(Part part) {
        var program = running.remove(part);
        if (program != null) {
            program.kill();
        }
    }

    @Override
    public synchronized boolean isRunning(Part part) {
        var program = running.get(part);
        return program != null && program.isRunning();
    }

    /** Calls {@code told} if the part ends without having been asked to. */
    public synchronized void whenLost(Part part, Runnable told) {
        var program = running.get(part);
        if (program != null) {
            program.whenEnded(() -> {
                if (isOurs(part, program)) {
                    told.run();
                }
            });
        }
    }

    @Override
    public void close() {
        stop(Part.SERVER);
        stop(Part.DEVICES);
        stop(Part.CLOUD);
        leftovers.forget();
    }

    private synchronized boolean isOurs(Part part, Program program) {
        return running.get(part) == program;
    }

    private synchronized void begin(Part part) {
        var jar = settings.repository().jar(part);
        if (!Files.exists(jar)) {
            throw SystemException.notBuilt(part);
        }
        running.put(part, Program.start(jar, QUICK_START, environments.of(part), log(part)));
        leftovers.remember(running.values());
    }

    private void awaitReady(Part part) {
        new Readiness(part, settings.ports().address(part), log(part)).await(program(part));
    }

    private synchronized Program program(Part part) {
        return running.get(part);
    }
}
