package dev.threetokens.desktop.ui;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JavaFX draws text with pango on Linux. Where it is missing the suite does not run, and says so in
 * {@code target/suites-not-run.txt}; with the environment variable {@code CI=true} it fails instead.
 */
public final class NeedsFonts implements ExecutionCondition {
    private static final Path RECORD = Path.of("target", "suites-not-run.txt");
    private static final String REASON =
            "user-app-desktop: UI tests (pango missing: apt-get install libpango-1.0-0 libpangoft2-1.0-0)";
    private static final List<String> LIBRARIES = List.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var linux = System.getProperty("os.name").startsWith("Linux");
        if (!linux || LIBRARIES.stream().allMatch(NeedsFonts::isThere)) {
            return ConditionEvaluationResult.enabled("the toolkit can draw text");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(REASON);
        }
        record();
        return ConditionEvaluationResult.disabled(REASON);
    }

    private static boolean isThere(String library) {
        return folders().anyMatch(folder -> Files.exists(folder.resolve(library)));
    }

    private static Stream<Path> folders() {
        var extra = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
        var usual = Stream.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")
                .map(Path::of);
        var byArchitecture = Stream.of("/lib", "/usr/lib").flatMap(NeedsFonts::subfolders);
        var given = Arrays.stream(extra.split(File.pathSeparator))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        return Stream.of(usual, byArchitecture, given).flatMap(paths -> paths);
    }

    /** Such as {@code /usr/lib/x86_64-linux-gnu}. */
    private static Stream<Path> subfolders(String parent) {
        var children = new File(parent)
                .listFiles(file -> file.isDirectory() && file.getName().contains("-linux-"));
        return children == null ? Stream.empty() : Arrays.stream(children).map(File::toPath);
    }

    private static void record() {
        try {
            Files.createDirectories(RECORD.getParent());
            Files.writeString(RECORD, REASON + System.lineSeparator(), CREATE, TRUNCATE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
