package dev.threetokens.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a page of the docs that begin with a number and end with a proof: {@code Class#method} of tests, or a reason
 * why there is none.
 */
final class ProofTable {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern REASON = Pattern.compile("\\*\\*(Not met|Not applicable|Partly)\\*\\*: \\S+");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

    private final List<Row> rows;

    private ProofTable(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(String number, String proof, String text) {}

    /** @param number the form of the numbers that rows begin with */
    static ProofTable in(String page, String number) {
        var row = Pattern.compile("(?m)^\\| (" + number + ") \\| .+ \\| (.+) \\|$");
        return new ProofTable(row.matcher(read(REPOSITORY.resolve("docs").resolve(page)))
                .results()
                .map(found -> new Row(found.group(1), found.group(2), found.group()))
                .toList());
    }

    List<String> numbers() {
        return rows.stream().map(Row::number).toList();
    }

    void everyRowHasAProofOrAReason() {
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream()
                        .filter(row -> !PROOF.matcher(row.proof).find()
                                && !REASON.matcher(row.proof).find()))
                .extracting(Row::text)
                .isEmpty();
    }

    void everyProofIsExactlyOneTestOfTheRepository() {
        var tests = sources();
        assertThat(rows.stream()
                        .flatMap(row -> PROOF.matcher(row.proof).results())
                        .map(MatchResult::group)
                        .distinct()
                        .filter(proof -> timesFound(proof.replace("`", ""), tests) != 1))
                .isEmpty();
    }

    private static long timesFound(String proof, Map<Path, String> tests) {
        var parts = proof.split("#");
        return tests.entrySet().stream()
                .filter(file -> file.getKey().endsWith(parts[0] + ".java"))
                .filter(file -> isTest(parts[1], file.getValue()))
                .count();
    }

    /** Whether a method of this name has an annotation that makes it a test. */
    private static boolean isTest(String method, String source) {
        return Stream.of("void ", "Stream<DynamicTest> ").anyMatch(result -> {
            int start = source.indexOf(result + method + "(");
            return start > 0
                    && TEST.matcher(source.substring(Math.max(0, source.lastIndexOf("void ", start - 1)), start))
                            .find();
        });
    }

    private static Map<Path, String> sources() {
        try (var modules = Files.list(REPOSITORY)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .map(ProofTable::javaFiles)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toMap(file -> file, ProofTable::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
