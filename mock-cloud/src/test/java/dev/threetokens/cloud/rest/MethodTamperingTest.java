package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is decided as what it does: other methods, and headers that name another one, open nothing. */
@QuarkusTest
class MethodTamperingTest {
    private static final String EVERYTHING = "profile:read devices:read devices:write";

    @Inject
    TestWorld world;

    private DeviceId lamp;
    private String alice;
    private String stranger;

    @BeforeEach
    void aliceHasALamp() {
        var owner = world.user();
        var other = world.user();
        var application = world.application(EVERYTHING);
        world.grant(owner, application, EVERYTHING);
        world.grant(other, application, EVERYTHING);
        lamp = world.device(owner, world.lampType(other, true));
        world.deviceToken(lamp);
        alice = world.userToken(owner, application);
        stranger = world.userToken(other, application);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.1/devices/{id}",
                "/v1.1/devices/{id}/tokens",
                "/v1.1/devices/{id}/presence",
                "/v1.1/devices/{id}/status",
                "/v1.1/devices/{id}/shares",
                "/v1.1/messages?sdid={id}",
                "/v1.1/messages/last?sdids={id}",
                "/v1.1/messages/snapshots?sdids={id}",
                "/v1.1/actions?ddid={id}",
                "/v1.1/users/self",
                "/v1.1/devices/absent"
            })
    void headIsDecidedAsGetAndSaysNoMore(String route) {
        var path = route.replace("{id}", lamp.value());
        for (var asked : new RequestSpecification[] {as(alice), as(stranger), given(), as("nonsense")}) {
            var head = asked.head(path);
            var get = asked.get(path);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body().asString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1.1/devices/{id}", "/v1.1/devices/{id}/tokens", "/v1.1/messages", "/v1.1/devices/absent"})
    void optionsTellsMethodsAndNothingOfTheThing(String route) {
        var path = route.replace("{id}", lamp.value());
        var mine = as(alice).options(path);
        var theirs = as(stranger).options(path);
        assertThat(theirs.statusCode()).isEqualTo(mine.statusCode());
        assertThat(theirs.body().asString()).isEqualTo(mine.body().asString());
        assertThat(mine.body().asString()).doesNotContain(lamp.value(), "A lamp", "eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aHeaderDoesNotChangeWhatIsDone(String header) {
        as(alice).header(header, "DELETE").get("/v1.1/devices/" + lamp).then().statusCode(200);
        as(alice)
                .header(header, "DELETE")
                .contentType("application/json")
                .body("{}")
                .post("/v1.1/devices/" + lamp)
                .then()
                .statusCode(405);
        as(stranger)
                .header(header, "OPTIONS")
                .delete("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403);
        isStillThere();
    }

    @Test
    void neitherAParameterNorAnUnknownMethodChangesIt() {
        as(alice).get("/v1.1/devices/" + lamp + "?_method=DELETE").then().statusCode(200);
        for (var method : new Method[] {Method.PATCH, Method.TRACE}) {
            assertThat(asked(method).statusCode()).isEqualTo(405);
        }
        isStillThere();
    }

    private Response asked(Method method) {
        return as(alice).request(method, "/v1.1/devices/" + lamp);
    }

    private void isStillThere() {
        as(alice).get("/v1.1/devices/" + lamp).then().statusCode(200);
        as(alice).get("/v1.1/devices/" + lamp + "/tokens").then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
