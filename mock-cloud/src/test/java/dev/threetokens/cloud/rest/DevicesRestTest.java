package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DevicesRestTest {
    @Inject
    TestWorld world;

    private UserId alice;
    private UserId bob;
    private DeviceTypeId lamp;
    private ClientId app;
    private String aliceToken;

    @BeforeEach
    void aliceGrantedAnApplicationThatAsksForEverything() {
        alice = world.user();
        bob = world.user();
        lamp = world.lampType(bob, true);
        app = world.application("profile:read devices:read devices:write");
        world.grant(alice, app, "profile:read devices:read devices:write");
        aliceToken = world.userToken(alice, app);
    }

    @Test
    void aDeviceIsAddedReadChangedAndDeleted() {
        String id = as(aliceToken)
                .body(Map.of("uid", alice, "dtid", lamp, "name", "Bedside"))
                .post("/v1.1/devices")
                .then()
                .statusCode(200)
                .body("data.uid", equalTo(alice.value()))
                .body("data.manifestVersionPolicy", equalTo("LATEST"))
                .body("data.connected", equalTo(false))
                .extract()
                .path("data.id");

        as(aliceToken).get("/v1.1/devices/" + id).then().statusCode(200).body("data.name", equalTo("Bedside"));
        as(aliceToken)
                .body(Map.of("name", "Hallway"))
                .put("/v1.1/devices/" + id)
                .then()
                .statusCode(200)
                .body("data.name", equalTo("Hallway"))
                .body("data.dtid", equalTo(lamp.value()));
        as(aliceToken).delete("/v1.1/devices/" + id).then().statusCode(200).body("data.id", equalTo(id));
        as(aliceToken).get("/v1.1/devices/" + id).then().statusCode(404).body("error.code", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"four", "a name of thirty-seven characters 1234"})
    void aNameThatIsTooShortOrTooLongIsRefusedWithTheFieldNamed(String name) {
        as(aliceToken)
                .body(Map.of("uid", alice, "dtid", lamp, "name", name))
                .post("/v1.1/devices")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(4001))
                .body("error.errors[0].field", equalTo("name"));
    }

    @Test
    void aDeviceTypeThatDoesNotExistHasItsOwnCode() {
        as(aliceToken)
                .body(Map.of("uid", alice, "dtid", "dtnone", "name", "Bedside"))
                .post("/v1.1/devices")
                .then()
                .statusCode(404)
                .body("error.code", equalTo(1101));
    }

    @Test
    void aUserTokenAddsNoDeviceForAnotherUser() {
        as(aliceToken)
                .body(Map.of("uid", bob, "dtid", lamp, "name", "Bedside"))
                .post("/v1.1/devices")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/other-user"));
    }

    @Test
    void fieldsThatAreNotTheCallersToSetAreIgnored() {
        String id = as(aliceToken)
                .body(Map.of(
                        "uid",
                        alice,
                        "dtid",
                        lamp,
                        "name",
                        "Bedside",
                        "id",
                        "chosen",
                        "createdOn",
                        1,
                        "connected",
                        true))
                .post("/v1.1/devices")
                .then()
                .statusCode(200)
                .body("data.connected", equalTo(false))
                .extract()
                .path("data.id");
        assertThat(id).hasSize(32).isNotEqualTo("chosen");
    }

    @Test
    void theOwnerAndTheTypeOfADeviceCannotBeChanged() {
        var device = world.device(alice, lamp);
        as(aliceToken)
                .body(Map.of("uid", bob))
                .put("/v1.1/devices/" + device)
                .then()
                .statusCode(400)
                .body("error.errors[0].field", equalTo("uid"));
    }

    @Test
    void emptyPropertiesInAnUpdateWipeNothing() {
        var device = world.device(alice, lamp);
        as(aliceToken).body(Map.of("properties", Map.of("room", "attic"))).put("/v1.1/devices/" + device);
        as(aliceToken)
                .body(Map.of("name", "Another name", "properties", Map.of()))
                .put("/v1.1/devices/" + device)
                .then()
                .statusCode(200)
                .body("data.properties.room", equalTo("attic"));
    }

    @Test
    void aListShowsAndCountsOnlyWhatTheGrantCovers() {
        var shown = world.device(alice, lamp);
        world.device(alice, world.lampType(bob, true));
        var reader = world.application("devices/" + lamp + ":read");
        world.grant(alice, reader, "devices/" + lamp + ":read");

        as(world.userToken(alice, reader))
                .get("/v1.1/users/" + alice + "/devices")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("count", equalTo(1))
                .body("data.devices.id", contains(shown.value()));
    }

    @Test
    void anEmptyListIsAnEmptyArrayAndNeverNull() {
        as(aliceToken)
                .get("/v1.1/users/" + alice + "/devices?offset=5")
                .then()
                .statusCode(200)
                .body("data.devices.size()", equalTo(0))
                .body("offset", equalTo(5));
    }

    @Test
    void anApplicationTokenSeesAUserOnlyAfterTheGrantAndNoMoreAfterItsWithdrawal() {
        world.device(bob, lamp);
        var token = world.applicationToken(app);
        as(token)
                .get("/v1.1/users/" + bob + "/devices")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/none"));

        world.grant(bob, app, "devices:read");
        as(token).get("/v1.1/users/" + bob + "/devices").then().statusCode(200).body("total", equalTo(1));

        world.withdraw(bob, app);
        as(token)
                .get("/v1.1/users/" + bob + "/devices")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/none"));
    }

    @Test
    void aUserTokenEndsWithTheGrantAndSaysSo() {
        world.withdraw(alice, app);
        as(aliceToken)
                .get("/v1.1/users/self")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"mock-cloud\", error=\"invalid_token\"")
                .body("error.rule", equalTo("token/grant-withdrawn"));
    }

    @Test
    void onlyTheApplicationItselfLearnsWhoGrantedItAndNothingButIds() {
        as(world.applicationToken(app))
                .get("/v1.1/applications/" + app + "/users")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("data.users[0].id", equalTo(alice.value()))
                .body("data.users[0]", not(hasKey("email")));
        as(aliceToken)
                .get("/v1.1/applications/" + app + "/users")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/needs-application"));
        var another = world.application("devices:read");
        as(world.applicationToken(another))
                .get("/v1.1/applications/" + app + "/users")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("application-token/other-application"));
    }

    @Test
    void aDeviceTokenIsCreatedLookedUpReplacedAndRevoked() {
        var device = world.device(alice, lamp);
        var path = "/v1.1/devices/" + device + "/tokens";
        as(aliceToken).get(path).then().statusCode(404);

        String first = as(aliceToken).put(path).then().statusCode(200).extract().path("data.accessToken");
        as(aliceToken).get(path).then().statusCode(200).body("data.accessToken", equalTo(first));
        as(first).get("/v1.1/devices/" + device).then().statusCode(200);

        String second = given().header("Authorization", "bearer " + aliceToken)
                .contentType("text/plain")
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .path("data.accessToken");
        as(first).get("/v1.1/devices/" + device).then().statusCode(401).body("error.rule", equalTo("token/replaced"));

        as(aliceToken).delete(path).then().statusCode(200).body("data.did", equalTo(device.value()));
        as(second).get("/v1.1/devices/" + device).then().statusCode(401).body("error.rule", equalTo("token/revoked"));
        as(aliceToken).get(path).then().statusCode(404);
    }

    @Test
    void allTokensOfADeletedDeviceAreDead() {
        var device = world.device(alice, lamp);
        var token = world.deviceToken(device);
        as(aliceToken).delete("/v1.1/devices/" + device).then().statusCode(200);
        as(token).get("/v1.1/devices/" + device).then().statusCode(401).body("error.rule", equalTo("token/revoked"));
    }

    @Test
    void aDeviceTokenManagesNothing() {
        var device = world.device(alice, lamp);
        var sibling = world.device(alice, lamp);
        var token = world.deviceToken(device);
        as(token)
                .get("/v1.1/devices/" + sibling)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("device-token/other-device"));
        as(token).put("/v1.1/devices/" + device + "/tokens").then().statusCode(403);
        as(token).delete("/v1.1/devices/" + device).then().statusCode(403);
        as(token).get("/v1.1/users/self").then().statusCode(403).body("error.rule", equalTo("device-token/operation"));
        as(token).get("/v1.1/users/" + alice + "/devices").then().statusCode(403);
    }

    @Test
    void presenceIsAbsentBeforeTheFirstConnection() {
        DeviceId device = world.device(alice, lamp);
        as(aliceToken)
                .get("/v1.1/devices/" + device + "/presence")
                .then()
                .statusCode(200)
                .body("sdid", equalTo(device.value()))
                .body("data.connected", equalTo(false))
                .body("data.lastSeenOn", nullValue());
    }

    @Test
    void theSchemeOfTheHeaderMayBeWrittenInAnyCase() {
        given().header("Authorization", "bEaReR " + aliceToken)
                .get("/v1.1/users/self")
                .then()
                .statusCode(200)
                .body("data.id", equalTo(alice.value()));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
