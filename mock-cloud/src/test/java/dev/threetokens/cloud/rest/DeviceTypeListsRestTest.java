package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceTypeListsRestTest {
    @Inject
    TestWorld world;

    @Inject
    Applications applications;

    private UserId alice;
    private ClientId app;
    private UserId developer;

    @BeforeEach
    void aliceGrantedAnApplicationToRead() {
        alice = world.user();
        app = world.application("devices:read");
        developer = applications.find(app).orElseThrow().developer();
        world.grant(alice, app, "devices:read");
    }

    @Test
    void theTypesOfAnApplicationAreThoseOfItsDeveloperThatTheCallerMayRead() {
        var published = world.lampType(developer, true);
        var hidden = world.lampType(developer, false);
        world.lampType(alice, true);

        as(world.userToken(alice, app))
                .get("/v1.1/applications/" + app + "/devicetypes")
                .then()
                .statusCode(200)
                .body("data.deviceTypes.id", contains(published.value()))
                .body("data.deviceTypes[0].ownedByCurrentUser", equalTo(false))
                .body("total", equalTo(1));
        as(world.applicationToken(app))
                .get("/v1.1/applications/" + app + "/devicetypes")
                .then()
                .statusCode(200)
                .body("data.deviceTypes.id", containsInAnyOrder(published.value(), hidden.value()))
                .body("data.deviceTypes.ownedByCurrentUser", everyItem(equalTo(true)))
                .body("total", equalTo(2));
    }

    @Test
    void theDeveloperListsTheTypesOfEachOfHerApplications() {
        var type = world.lampType(developer, false);
        var another = world.application("devices:read");
        world.grant(developer, another, "devices:read");

        as(world.userToken(developer, another))
                .get("/v1.1/applications/" + app + "/devicetypes")
                .then()
                .statusCode(200)
                .body("data.deviceTypes.id", contains(type.value()));
        world.grant(alice, another, "devices:read");
        as(world.userToken(alice, another))
                .get("/v1.1/applications/" + app + "/devicetypes")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/other-application"));
    }

    @Test
    void aUserListsHerOwnTypesAndOnRequestThePublishedOnesOfOthers() {
        var own = world.lampType(alice, false);
        var published = world.lampType(developer, true);
        var hidden = world.lampType(developer, false);
        var path = "/v1.1/users/" + alice + "/devicetypes";

        as(world.userToken(alice, app))
                .get(path)
                .then()
                .statusCode(200)
                .body("data.deviceTypes.id", contains(own.value()))
                .body("total", equalTo(1));
        assertThat(allIds(world.userToken(alice, app), path + "?includeShared=true"))
                .contains(own.value(), published.value())
                .doesNotContain(hidden.value());
    }

    @Test
    void anApplicationTokenSeesNoPrivateTypeOfAUserAndDoesNotCountIt() {
        world.lampType(alice, false);
        var published = world.lampType(alice, true);

        as(world.applicationToken(app))
                .get("/v1.1/users/" + alice + "/devicetypes")
                .then()
                .statusCode(200)
                .body("data.deviceTypes.id", contains(published.value()))
                .body("total", equalTo(1));
    }

    @Test
    void theListsAreCutIntoPages() {
        for (int i = 0; i < 3; i++) {
            world.lampType(alice, false);
        }
        as(world.userToken(alice, app))
                .get("/v1.1/users/" + alice + "/devicetypes?offset=2&count=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("offset", equalTo(2))
                .body("count", equalTo(1));
        as(world.userToken(alice, app))
                .get("/v1.1/applications/" + app + "/devicetypes?count=101")
                .then()
                .statusCode(400)
                .body("error.errors[0].field", equalTo("count"));
    }

    /** Of every page: other tests publish types too. */
    private static List<String> allIds(String token, String path) {
        var ids = new ArrayList<String>();
        int total;
        do {
            var page = as(token).get(path + "&offset=" + ids.size()).then().statusCode(200);
            ids.addAll(page.extract().<List<String>>path("data.deviceTypes.id"));
            total = page.extract().path("total");
        } while (ids.size() < total);
        return ids;
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
