package dev.threetokens.e2e.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What this machine has beyond a JDK. What is missing is written to {@code target/suites-not-run.txt} once, and with the
 * environment variable {@code CI=true} it is an error.
 */
public final class Machine {
    private static final Path RECORD = Path.of("target", "suites-not-run.txt");
    private static final Optional<Path> CHROMIUM = findChromium();
    private static final boolean FONTS = findFonts();

    static {
        record(missing());
    }

    private Machine() {}

    /** A Chromium or Chrome that Playwright can drive. */
    public static Optional<Path> chromium() {
        return CHROMIUM;
    }

    /** Whether JavaFX can draw text here. */
    public static boolean drawsText() {
        return FONTS;
    }

    private static List<String> missing() {
        var lines = new ArrayList<String>();
        if (CHROMIUM.isEmpty()) {
            lines.add("e2e-tests: sign-in and both consoles in a real browser (no chromium: apt-get install chromium)");
        }
        if (!FONTS) {
            lines.add("e2e-tests: the journey with the desktop app"
                    + " (pango missing: apt-get install libpango-1.0-0 libpangoft2-1.0-0)");
        }
        if (!Boolean.getBoolean("example.containers")) {
            lines.add("e2e-tests: journey, matrices, crashes, images and faults with containers"
                    + " (they need a Docker engine: mvn verify -Pcontainers -Dcontainers.base=own)");
        }
        return lines;
    }

    private static void record(List<String> lines) {
        if (!lines.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(String.join("; ", lines));
        }
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(RECORD);
            } else {
                Files.createDirectories(RECORD.getParent());
                Files.write(RECORD, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> findChromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean findFonts() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || Stream.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0").allMatch(Machine::isInstalled);
    }

    private static boolean isInstalled(String library) {
        return Stream.of("/lib", "/usr/lib", "/usr/lib64", "/usr/local/lib")
                .map(File::new)
                .flatMap(Machine::withArchitectures)
                .anyMatch(folder -> new File(folder, library).exists());
    }

    /** The folder and those in it like {@code x86_64-linux-gnu}. */
    private static Stream<File> withArchitectures(File folder) {
        var inside = folder.listFiles(file -> file.getName().contains("-linux-"));
        return Stream.concat(Stream.of(folder), inside == null ? Stream.empty() : Stream.of(inside));
    }
}
