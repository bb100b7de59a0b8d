package dev.threetokens.e2e.suites;

import dev.threetokens.e2e.demo.Frame;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints which test suites did not run because this machine lacks something, from what each module left in {@code
 * target/suites-not-run.txt}: one line for each suite that says what to install.
 */
public final class SuitesNotRun {
    private static final String RECORD = "target/suites-not-run.txt";

    private SuitesNotRun() {}

    /** @param arguments the folder of the repository */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var lines = in(Path.of(arguments[0]));
        out.println(lines.isEmpty() ? "Every test suite ran." : framed(lines));
        out.flush();
    }

    /** The lines of all modules, in the order of their names. */
    static List<String> in(Path repository) {
        try (var modules = Files.list(repository)) {
            return modules.sorted()
                    .map(module -> module.resolve(RECORD))
                    .filter(Files::exists)
                    .flatMap(SuitesNotRun::lines)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String framed(List<String> lines) {
        var all = new ArrayList<>(List.of("These test suites did not run on this machine:", ""));
        all.addAll(lines);
        return Frame.around(all);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
