package dev.threetokens.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings in the docs and the settings in the code are the same. */
class SettingsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(MOCK_CLOUD_[A-Z_]+)` \\|");
    private static final Set<String> READ_BY_QUARKUS = Set.of("MOCK_CLOUD_PORT", "MOCK_CLOUD_DATA");

    @Test
    void everySettingIsInTheTableAndNothingElse() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var documented = new TreeSet<>(
                ROW.matcher(page).results().map(row -> row.group(1)).toList());
        assertThat(documented).isEqualTo(inCode());
    }

    private static Set<String> inCode() {
        var names = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.threetokens.cloud")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .flatMap(SettingsPageTest::variables)
                        .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(READ_BY_QUARKUS);
        return names;
    }

    private static Stream<String> variables(JavaClass mapping) {
        var prefix = mapping.getAnnotationOfType(ConfigMapping.class).prefix();
        return mapping.getMethods().stream().map(method -> variable(prefix + "." + method.getName()));
    }

    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
