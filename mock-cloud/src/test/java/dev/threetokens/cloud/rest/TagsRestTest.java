package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other tests tag device types too: here every word but the categories is this test's own. */
@QuarkusTest
class TagsRestTest {
    @Inject
    TestWorld world;

    @Inject
    Applications applications;

    private final String word = "w" + Secrets.random128().substring(0, 16);
    private ClientId app;
    private UserId developer;
    private String alice;

    @BeforeEach
    void aliceUsesAnApplication() {
        var user = world.user();
        app = world.application("devices:read");
        developer = applications.find(app).orElseThrow().developer();
        world.grant(user, app, "devices:read");
        alice = world.userToken(user, app);
    }

    @Test
    void aDeviceTypeSaysItsTagsInTheOrderOfItsDeveloperAndWhichAreCategories() {
        var type = world.lampType(developer, true, word, "lighting");
        var plain = world.lampType(developer, true);

        asked(alice, "/devicetypes/" + type)
                .body("data.tags.name", contains(word, "lighting"))
                .body("data.tags.isCategory", contains(false, true));
        asked(alice, "/devicetypes/" + plain).body("data.tags", empty());
    }

    @Test
    void deviceTypesAreFoundByAllTheirTagsInAnyCase() {
        var both = world.lampType(developer, true, word, "b" + word, "health");
        var one = world.lampType(developer, true, word);

        asked(alice, "/devicetypes?tags=" + word)
                .body("data.deviceTypes.id", containsInAnyOrder(both.value(), one.value()))
                .body("total", equalTo(2));
        asked(alice, "/devicetypes?name=Lamp&tags=B" + word.toUpperCase() + ",%20Health")
                .body("data.deviceTypes.id", contains(both.value()))
                .body("total", equalTo(1));
        asked(alice, "/devicetypes?name=nothing&tags=" + word).body("total", equalTo(0));
        asked(alice, "/devicetypes?tags=" + word + ",no" + word).body("total", equalTo(0));
    }

    @Test
    void theCategoriesAreThoseOfTheCloud() {
        asked(alice, "/tags/categories")
                .body(
                        "data.tags.name",
                        contains(
                                "climate",
                                "energy",
                                "health",
                                "lighting",
                                "multimedia",
                                "safety",
                                "sensors",
                                "weather"));
        assertThat(flags(alice, "/tags/categories")).containsOnly(true);
    }

    @Test
    void theTagsOfCategoriesAreThoseThatStandBesideOneOfThem() {
        world.lampType(developer, true, "health", "a" + word);
        world.lampType(developer, true, "energy", "b" + word);
        world.lampType(developer, true, "multimedia", "c" + word);

        assertThat(names(alice, "/tags?categories=Health,energy"))
                .contains("a" + word, "b" + word)
                .doesNotContain("c" + word, "health", "energy");
        assertThat(names(alice, "/tags"))
                .contains("a" + word, "b" + word, "c" + word, "health", "energy", "multimedia")
                .doesNotHaveDuplicates();
        assertThat(names(alice, "/tags?categories=a" + word))
                .as("a tag that is no category")
                .isEmpty();
    }

    @Test
    void suggestionsStandBesideAllTheTagsOfAGroupAndTheMostUsedComeFirst() {
        world.lampType(developer, true, word, "b" + word, "rare");
        world.lampType(developer, true, word, "b" + word, "a" + word);
        world.lampType(developer, true, word, "a" + word, "b" + word, "health");
        world.lampType(developer, true, "c" + word);

        assertThat(names(alice, "/tags/suggestions?tags=" + word))
                .containsExactly("b" + word, "a" + word, "health", "rare");
        assertThat(flags(alice, "/tags/suggestions?tags=" + word)).containsExactly(false, false, true, false);
        assertThat(names(alice, "/tags/suggestions?count=1&tags=" + word)).containsExactly("b" + word);
        assertThat(names(alice, "/tags/suggestions?name=A" + word + "&tags=" + word))
                .containsExactly("a" + word);
        assertThat(names(alice, "/tags/suggestions?tags=" + word + ",a" + word)).containsExactly("b" + word, "health");
        assertThat(names(alice, "/tags/suggestions?name=c" + word)).containsExactly("c" + word);
        assertThat(names(alice, "/tags/suggestions")).hasSizeBetween(1, 10);
    }

    @ParameterizedTest
    @CsvSource({"device_type,1", "deviceType,1", "Device Type,1", "'',1", "application,0"})
    void suggestionsAreOfDeviceTypesAsApplicationsHaveNone(String entity, int found) {
        world.lampType(developer, true, word);

        given().header("Authorization", "Bearer " + alice)
                .queryParam("entity_type", entity)
                .queryParam("name", word)
                .get("/v1.1/tags/suggestions")
                .then()
                .statusCode(200)
                .body("data.tags.size()", equalTo(found));
    }

    @Test
    void theTagsOfAPrivateTypeAreItsOwnersAlone() {
        world.lampType(developer, false, "health", word, "x" + word);
        world.grant(developer, app, "devices:read");

        for (var query : List.of(
                "/tags", "/tags?categories=health", "/tags/suggestions?name=x", "/tags/suggestions?tags=" + word)) {
            assertThat(names(alice, query)).as(query).doesNotContain(word, "x" + word);
        }
        asked(alice, "/devicetypes?tags=" + word).body("total", equalTo(0));
        for (var owner : List.of(world.userToken(developer, app), world.applicationToken(app))) {
            assertThat(names(owner, "/tags?categories=health")).contains(word, "x" + word);
            assertThat(names(owner, "/tags/suggestions?tags=" + word)).containsExactly("health", "x" + word);
            asked(owner, "/devicetypes?tags=" + word).body("total", equalTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tags", "/tags/categories", "/tags/suggestions", "/tags/suggestions?entity_type=application"})
    void aDeviceTokenSeesTheTypeOfItsDeviceAndNoCatalogue(String path) {
        var owner = world.user();
        var type = world.lampType(developer, true, word);
        var token = world.deviceToken(world.device(owner, type));

        answered(token, path, 403).body("error.rule", equalTo("device-token/operation"));
        asked(token, "/devicetypes/" + type).body("data.tags.name", contains(word));
        given().get("/v1.1" + path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/devicetypes?tags=%3Cb%3E,tags",
        "/tags?categories=a%00,categories",
        "/tags?categories=1%2C2%2C3%2C4%2C5%2C6%2C7%2C8%2C9%2C10%2C11,categories",
        "/tags/suggestions?tags=a_b,tags",
        "/tags/suggestions?count=0,count",
        "/tags/suggestions?count=11,count",
        "/tags/suggestions?count=many,count",
        "/tags/suggestions?entity_type=user,entity_type"
    })
    void whatIsWrongIsNamed(String path, String field) {
        answered(alice, path, 400).body("error.code", equalTo(4001)).body("error.errors.field", contains(field));
    }

    private static List<String> names(String token, String path) {
        return asked(token, path).extract().path("data.tags.name");
    }

    private static List<Boolean> flags(String token, String path) {
        return asked(token, path).extract().path("data.tags.isCategory");
    }

    private static ValidatableResponse asked(String token, String path) {
        return answered(token, path, 200);
    }

    private static ValidatableResponse answered(String token, String path, int status) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .get("/v1.1" + path)
                .then()
                .statusCode(status);
    }
}
