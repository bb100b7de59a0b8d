package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.Program;
import dev.threetokens.e2e.system.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code demo.jar} as a process, on its own ports and with its own data. */
final class DemoProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private DemoProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static DemoProcess start(Ports ports, Path data, String... options) {
        var jar = Repository.here().root().resolve("e2e-tests/target/demo.jar");
        var command = new ArrayList<>(List.of(Program.java(), "-jar", jar.toString(), "--data", data.toString()));
        command.addAll(List.of("--cloud-port", "" + ports.cloud(), "--server-port", "" + ports.server()));
        command.addAll(List.of("--devices-port", "" + ports.devices(), "--mqtt-port", "" + ports.mqtt()));
        command.addAll(List.of(options));
        try {
            var output = Files.createTempFile("demo", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "DEMO_DATA"));
            return new DemoProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it has written so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The programs that it has started. */
    List<ProcessHandle> children() {
        try (Stream<ProcessHandle> all = process.descendants()) {
            return all.toList();
        }
    }

    /** What Ctrl-C and {@code kill} do. */
    void terminate() {
        process.destroy();
    }

    /** Ends it without giving it a moment to tidy up; its programs stay. */
    void kill() {
        process.destroyForcibly();
        status();
    }

    /** Waits for its end. */
    int status() {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the demo has not ended: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        var left = children();
        process.destroyForcibly();
        left.forEach(ProcessHandle::destroyForcibly);
    }
}
