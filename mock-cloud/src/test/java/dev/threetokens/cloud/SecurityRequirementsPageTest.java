package dev.threetokens.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/security-requirements.md are complete, and name tests that exist. */
class SecurityRequirementsPageTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+(?:\\.\\d+)+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern REASON = Pattern.compile("\\*\\*(Not met|Not applicable|Partly)\\*\\*: \\S+");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");
    private static final List<String> SECTIONS_OF_BEST_PRACTICES =
            List.of("2.1", "2.1.1", "2.1.2", "2.2.1", "2.2.2", "2.3", "2.4", "2.5", "2.6");
    private static final int SECTIONS_OF_ATTACKS = 17;
    /** How many requirements each section of chapter V10 has. */
    private static final Map<Integer, Integer> REQUIREMENTS_OF_V10 = Map.of(1, 2, 2, 3, 3, 5, 4, 16, 5, 5, 6, 2, 7, 3);

    @Test
    void noRequirementIsLeftOut() throws IOException {
        var required = Stream.of(SECTIONS_OF_BEST_PRACTICES.stream(), attacks(), requirementsOfV10())
                .flatMap(numbers -> numbers)
                .toList();

        assertThat(rows().map(row -> row.group(1)).distinct()).containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void everyRowHasAProofOrAReason() throws IOException {
        assertThat(rows().filter(row -> !PROOF.matcher(row.group(3)).find()
                        && !REASON.matcher(row.group(3)).find()))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void everyProofIsExactlyOneTestOfTheRepository() throws IOException {
        var tests = sources();
        assertThat(rows().flatMap(row -> PROOF.matcher(row.group(3)).results())
                        .map(proof -> proof.group(1) + "#" + proof.group(2))
                        .distinct()
                        .filter(proof -> timesFound(proof, tests) != 1))
                .isEmpty();
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(REPOSITORY.resolve("docs/security-requirements.md")))
                .results();
    }

    private static Stream<String> attacks() {
        return IntStream.rangeClosed(1, SECTIONS_OF_ATTACKS).mapToObj(number -> "4." + number);
    }

    private static Stream<String> requirementsOfV10() {
        return REQUIREMENTS_OF_V10.entrySet().stream()
                .flatMap(section -> IntStream.rangeClosed(1, section.getValue())
                        .mapToObj(number -> "10." + section.getKey() + "." + number));
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
        int start = source.indexOf("void " + method + "(");
        return start > 0
                && TEST.matcher(source.substring(Math.max(0, source.lastIndexOf("void ", start - 1)), start))
                        .find();
    }

    private static Map<Path, String> sources() throws IOException {
        try (var modules = Files.list(REPOSITORY)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityRequirementsPageTest::javaFiles)
                    .collect(Collectors.toMap(file -> file, SecurityRequirementsPageTest::read));
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
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
