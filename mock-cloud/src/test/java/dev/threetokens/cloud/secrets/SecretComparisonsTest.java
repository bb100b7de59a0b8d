package dev.threetokens.cloud.secrets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are compared by {@link Secrets#same} and nothing else. */
class SecretComparisonsTest {
    private static final String SECRET =
            "\\w*(?i:secret|password|nonce|pin|csrf|verifier|challenge|hash|token|cookie|session_?id|mac)\\w*(?:\\(\\))?";
    private static final String EQUALS = "(?:equals|equalsIgnoreCase|contentEquals|compareTo|matches)";
    private static final Pattern COMPARISON = Pattern.compile("\\b" + SECRET + "\\s*(?:\\.|::)" + EQUALS + "\\b[^;\\n]*"
            + "|[\\w.()]*\\." + EQUALS + "\\(\\s*(?:[\\w.()]+\\.)?" + SECRET + "\\s*\\)");

    /** Neither of these compares what somebody shows with what is secret. */
    private static final List<String> ALLOWED = List.of(
            "CodeChallengeMethod.S256.equals(parsed.getCodeChallengeMethod())",
            "password.equals(repeated)",
            "passwords.matches(password, row.map(Row::passwordHash))");

    @Test
    void nowhereInTheSourcesIsASecretComparedByOtherMeans() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(SecretComparisonsTest::comparisons))
                    .allSatisfy(found -> assertThat(ALLOWED).anyMatch(found::startsWith));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (csrfToken.equals(token)) {",
                "known.filter(hash::equals)",
                "known.equals(shown.nonce())",
                "a.clientSecret().equals(b)",
                "x.compareTo(pinHash)"
            })
    void suchAComparisonWouldBeFound(String line) {
        assertThat(COMPARISON.matcher(line).find()).isTrue();
    }

    @Test
    void noOtherPackageComparesBytes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cloud.secrets..")
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .orShould()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .orShould()
                .callMethod(Arrays.class, "equals", char[].class, char[].class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.threetokens.cloud"));
    }

    private static Stream<String> comparisons(Path file) {
        try {
            return COMPARISON.matcher(Files.readString(file)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
