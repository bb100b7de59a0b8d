package dev.threetokens.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running jar, which ends with this JVM at the latest. */
public final class JavaProgram implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 50;
    private static final long SECONDS_TO_END = 10;
    private static final int LINES = 20;

    private final Process process;
    private final Path log;
    private final Thread atTheEnd;

    private JavaProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.atTheEnd = new Thread(process::destroyForcibly, "end-of-mock-cloud");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** With the JDK that runs this, and its output in the log. */
    public static JavaProgram start(Path jar, Map<String, String> environment, Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        List.of(java, "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar", jar.toString()))
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new JavaProgram(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if it ends, or does not answer 200 there within two minutes */
    public void awaitOk(URI address) {
        long end = System.nanoTime() + LONGEST.toNanos();
        var client = HttpClient.newHttpClient();
        while (!isOk(client, address)) {
            if (ended(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("mock-cloud did not start; it wrote last: " + lastLines());
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            ended(SECONDS_TO_END, TimeUnit.SECONDS);
        }
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private static boolean isOk(HttpClient client, URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mock-cloud started", e);
        }
    }

    private boolean ended(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mock-cloud was waited for", e);
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "nothing that can be read";
        }
    }
}
