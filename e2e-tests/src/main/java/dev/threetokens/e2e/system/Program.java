package dev.threetokens.e2e.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running child process of this one: a Java program whose output goes to a file. */
public final class Program implements Readiness.Running {
    private static final long SECONDS_TO_END = 5;

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /**
     * Starts a jar with the JDK that runs this.
     *
     * @param options of the JVM
     * @param environment on top of this process's own
     */
    public static Program start(Path jar, List<String> options, Map<String, String> environment, Path log) {
        return start(
                Stream.concat(options.stream(), Stream.of("-jar", jar.toString()))
                        .toList(),
                environment,
                log);
    }

    /** @param arguments everything after {@code java} */
    public static Program start(List<String> arguments, Map<String, String> environment, Path log) {
        var command = Stream.concat(Stream.of(java()), arguments.stream()).toList();
        var builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code java} command of the JDK that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public int status() {
        return process.exitValue();
    }

    /** Called once, when the program has ended, however it did. */
    public void whenEnded(Runnable told) {
        process.onExit().thenRun(told);
    }

    /** Asks the program to end; ends it if it has not after 5 s. */
    public void stop() {
        process.destroy();
        if (!ended(SECONDS_TO_END)) {
            kill();
        }
    }

    /** Ends it at once. */
    public void kill() {
        process.destroyForcibly();
        ended(SECONDS_TO_END);
    }

    private boolean ended(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
