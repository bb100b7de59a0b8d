package dev.threetokens.cloud.coverage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoveragePageTest {
    private static final Path PAGE = Path.of("..", "docs", "coverage.md");
    private static final Path WRITTEN = Path.of("target", "coverage.md");
    /** 91 routes; the Java SDK has two methods for one of them. */
    private static final int OPERATIONS = 92;

    @Test
    void thePageSaysWhatTheCloudServes() throws IOException {
        var page = new CoveragePage(OriginalOperation.all(), served(), differences()).text();
        Files.writeString(WRITTEN, page);

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/coverage.md is out of date: copy mock-cloud/target/coverage.md over it")
                .isEqualTo(page);
    }

    @Test
    void noOperationOfTheOriginalIsLeftOut() throws IOException {
        assertThat(OriginalOperation.all())
                .hasSize(OPERATIONS)
                .extracting(OriginalOperation::fullName)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDifferenceIsToldOfAnOperationThatIsServed() throws IOException {
        var served = served();
        assertThat(OriginalOperation.all().stream()
                        .filter(operation -> served.contains(operation.wanted()))
                        .map(OriginalOperation::fullName))
                .containsAll(differences().keySet());
    }

    private static Map<String, String> differences() throws IOException {
        return OriginalOperation.rows("differences.csv").stream()
                .collect(Collectors.toMap(row -> row.get("class") + "." + row.get("operation"), row -> row.get("how")));
    }

    private static Set<ServedRoute> served() throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString()).get("paths").properties().stream()
                        .flatMap(path -> routes(path.getKey(), path.getValue()))
                        .collect(Collectors.toSet());
    }

    private static Stream<ServedRoute> routes(String path, JsonNode operations) {
        return operations.properties().stream()
                .map(operation -> ServedRoute.of(operation.getKey().toUpperCase(Locale.ROOT), path));
    }
}
