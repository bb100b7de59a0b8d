package dev.threetokens.cloud.apidoc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {
    private JsonNode document;

    @BeforeEach
    void read() throws JsonProcessingException {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void everyOperationHasAPlaceAndAName() {
        var places = texts(document.path("tags"), "name");

        assertThat(operations()).hasSizeGreaterThan(40).allSatisfy(one -> {
            assertThat(one.json().path("summary").asText()).as("summary").isNotBlank();
            assertThat(one.json().path("tags")).as("tags").hasSize(1);
            assertThat(places).contains(one.json().path("tags").path(0).asText());
        });
    }

    @Test
    void whatIsDescribedIsServed() {
        assertThat(operations())
                .allSatisfy(one ->
                        assertThat(one.json().path("responses").has("200")).isTrue());
    }

    @Test
    void everyParameterIsExplained() {
        assertThat(operations())
                .allSatisfy(one -> assertThat(one.json().path("parameters"))
                        .allSatisfy(parameter -> assertThat(
                                        parameter.path("description").asText())
                                .as(parameter.path("name").asText())
                                .isNotBlank()));
    }

    @Test
    void aPageForPeopleIsNoOperation() {
        assertThat(operations())
                .extracting(Described::path)
                .contains("/v1.1/users/self", "/token")
                .noneMatch(path -> path.startsWith("/my") || path.startsWith("/dashboard") || path.equals("/signin"));
    }

    @Test
    void anIdIsAText() {
        var ids = document.path("components").path("schemas").properties().stream()
                .filter(schema -> schema.getKey().endsWith("Id"))
                .toList();

        assertThat(ids)
                .hasSizeGreaterThan(4)
                .allSatisfy(schema -> assertThat(schema.getValue().path("type").asText())
                        .as(schema.getKey())
                        .isEqualTo("string"));
    }

    /** Asked of the cloud itself: what needs a token refuses with 401 without one, and nothing else does. */
    @Test
    void whatNeedsATokenSaysSo() {
        var wrong = operations().stream()
                .filter(one -> one.path().startsWith("/v1.1/") && !one.path().startsWith("/v1.1/accounts/token"))
                .filter(one -> one.needsToken() != (statusWithoutToken(one) == 401))
                .map(one -> one.method() + " " + one.path());

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    private static int statusWithoutToken(Described one) {
        var request = given().redirects().follow(false);
        if (!List.of("GET", "DELETE").contains(one.method())) {
            request = request.contentType("application/json").body("{}");
        }
        return request.request(one.method(), one.path().replaceAll("\\{[^}]*}", "1"))
                .statusCode();
    }

    private List<Described> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .map(operation -> described(path.getKey(), operation)))
                .toList();
    }

    private static Described described(String path, Map.Entry<String, JsonNode> operation) {
        return new Described(operation.getKey().toUpperCase(Locale.ROOT), path, operation.getValue());
    }

    private static List<String> texts(JsonNode list, String field) {
        return items(list).map(item -> item.path(field).asText()).collect(Collectors.toList());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private record Described(String method, String path, JsonNode json) {
        boolean needsToken() {
            return items(json.path("security")).anyMatch(requirement -> requirement.has("token"));
        }
    }
}
