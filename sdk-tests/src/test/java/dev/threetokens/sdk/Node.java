package dev.threetokens.sdk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Node.js and npm of this machine. What is missing is an error in CI, and said at the end of the build elsewhere. */
final class Node {
    private static final Path FOLDER = Path.of("js").toAbsolutePath();
    private static final Path RECORD = Path.of("target", "suites-not-run.txt");
    private static final List<String> PROGRAMS = List.of("node", "npm");
    private static final long MINUTES = 5;

    private Node() {}

    /** Whether the suite can run here. */
    static boolean isThere() {
        var missing =
                PROGRAMS.stream().filter(program -> find(program).isEmpty()).toList();
        var line = missing.isEmpty()
                ? ""
                : "The JavaScript SDK's tests: " + String.join(" and ", missing)
                        + " missing (on Debian: apt-get install nodejs npm)";
        write(line);
        if (!missing.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(line);
        }
        return missing.isEmpty();
    }

    /** Installs exactly what the lock file names, without running any script of a package. */
    static void install() {
        var code = run(Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (code != 0) {
            throw new IllegalStateException("npm ci ended with " + code);
        }
    }

    /** Runs all tests; the report is JUnit's XML. */
    static void test(Map<String, String> environment, Path report) {
        var command = new ArrayList<>(List.of("node", "--test"));
        command.addAll(List.of("--test-reporter=spec", "--test-reporter-destination=stdout"));
        command.addAll(List.of("--test-reporter=junit", "--test-reporter-destination=" + report.toAbsolutePath()));
        command.add("test/");
        run(environment, command);
    }

    private static int run(Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(FOLDER.toFile()).inheritIO();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " did not end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> find(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void write(String line) {
        try {
            Files.createDirectories(RECORD.getParent());
            Files.writeString(RECORD, line.isEmpty() ? "" : line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
