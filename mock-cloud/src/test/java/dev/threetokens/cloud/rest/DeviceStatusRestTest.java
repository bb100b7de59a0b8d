package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.threetokens.cloud.devices.Availability;
import dev.threetokens.cloud.devices.AvailabilityChanged;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeviceStatusRestTest {
    @Inject
    TestWorld world;

    @Inject
    Presence presence;

    @Inject
    MovableClock clock;

    @Inject
    Heard heard;

    private UserId alice;
    private DeviceTypeId type;
    private DeviceId lamp;
    private ClientId app;
    private String token;

    @BeforeEach
    void aliceHasALamp() {
        clock.stop();
        alice = world.user();
        type = world.lampType(alice, true);
        lamp = world.device(alice, type);
        app = world.application("devices:read devices:write");
        world.grant(alice, app, "devices:read devices:write");
        token = world.userToken(alice, app);
    }

    @AfterEach
    void putTheClockRight() {
        presence.left(lamp);
        clock.putRight();
    }

    @Test
    void ofADeviceThatNeverDidAnythingNothingIsKnown() {
        read().body("did", equalTo(lamp.value()))
                .body("data.availability", equalTo("unknown"))
                .body("data", not(hasKey("lastTimeOnline")))
                .body("data", not(hasKey("lastMessageTs")))
                .body("data", not(hasKey("lastActionTs")))
                .body("data", not(hasKey("snapshot")));
    }

    @Test
    void aConnectionMakesItOnlineAndItsEndOffline() {
        presence.came(lamp);
        read().body("data.availability", equalTo("online")).body("data.lastTimeOnline", equalTo(clock.millis()));
        clock.letPass(Duration.ofSeconds(5));
        presence.left(lamp);
        read().body("data.availability", equalTo("offline")).body("data.lastTimeOnline", equalTo(clock.millis()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"availability\":\"%s\"}", "{\"data\":{\"availability\":\"%s\"}}"})
    void whatIsReportedStandsUntilTheDeviceConnectsOrDisconnects(String body) {
        report(token, body.formatted("online"))
                .statusCode(200)
                .body("did", equalTo(lamp.value()))
                .body("data.availability", equalTo("online"));
        long online = clock.millis();
        clock.letPass(Duration.ofSeconds(5));
        report(token, body.formatted("offline")).statusCode(200).body("data.lastTimeOnline", equalTo(online));
        read().body("data.availability", equalTo("offline")).body("data.lastTimeOnline", equalTo(online));

        clock.letPass(Duration.ofSeconds(5));
        presence.came(lamp);
        read().body("data.availability", equalTo("online"));
        clock.letPass(Duration.ofSeconds(5));
        report(token, body.formatted("unknown")).statusCode(200);
        read().body("data.availability", equalTo("unknown"));
    }

    @Test
    void onlyNewsIsTold() {
        var device = world.deviceToken(lamp);
        report(device, "{\"availability\":\"online\"}").statusCode(200);
        report(device, "{\"availability\":\"online\"}").statusCode(200);
        report(device, "{\"availability\":\"offline\"}").statusCode(200);
        assertThat(heard.of(lamp)).containsExactly(Availability.ONLINE, Availability.OFFLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"availability\":\"ONLINE\"}", "{\"data\":{}}", "{\"data\":{\"availability\":\"\"}}"})
    void anythingElseIsRefusedWithItsField(String body) {
        report(token, body)
                .statusCode(400)
                .body("error.code", equalTo(4001))
                .body("error.errors[0].field", equalTo("availability"));
        assertThat(heard.of(lamp)).isEmpty();
    }

    @Test
    void theNewestMessageAndActionsAreToldAndTheSnapshotOnRequest() {
        long ts = clock.millis() - 1_000;
        send(ts);
        as(token)
                .body(Map.of(
                        "ddid",
                        lamp,
                        "ts",
                        ts + 1,
                        "data",
                        Map.of("actions", List.of(Map.of("name", "setOn", "parameters", Map.of())))))
                .post("/v1.1/actions")
                .then()
                .statusCode(200);

        read().body("data.lastMessageTs", equalTo(ts)).body("data.lastActionTs", equalTo(ts + 1));
        as(token)
                .get("/v1.1/devices/" + lamp + "/status?includeSnapshot=true")
                .then()
                .body("data.snapshot.temp.value", equalTo(21))
                .body("data.snapshot.temp", not(hasKey("ts")));
        as(token)
                .get("/v1.1/devices/" + lamp + "/status?includeSnapshot=true&includeSnapshotTimestamp=true")
                .then()
                .body("data.snapshot.temp.ts", equalTo(ts));
    }

    @Test
    void severalAreReadAtOnceOrNoneIfOneIsForeign() {
        var second = world.device(alice, type);
        var foreign = world.device(world.user(), type);
        as(token)
                .get("/v1.1/devices/status?dids=" + lamp + "," + second)
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("offset", equalTo(0))
                .body("count", equalTo(2))
                .body("data.did", contains(lamp.value(), second.value()));
        as(token)
                .get("/v1.1/devices/status?dids=" + lamp + "," + foreign)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/other-user"));
        as(token).get("/v1.1/devices/status").then().statusCode(400).body("error.errors[0].field", equalTo("dids"));
    }

    @Test
    void aGuestReportsAndReadsButNothingFromBeforeTheAcceptance() {
        var path = "/v1.1/devices/" + lamp + "/status";
        send(clock.millis() - 1_000);
        var guest = world.user();
        world.grant(guest, app, "devices:read devices:write");
        var guestToken = world.userToken(guest, app);
        as(guestToken).get(path).then().statusCode(403);

        world.share(lamp, guest);
        as(guestToken)
                .get(path + "?includeSnapshot=true")
                .then()
                .statusCode(200)
                .body("data", not(hasKey("lastMessageTs")))
                .body("data.snapshot.size()", equalTo(0));
        report(guestToken, "{\"availability\":\"online\"}").statusCode(200).body("data", not(hasKey("lastMessageTs")));

        clock.letPass(Duration.ofSeconds(5));
        send(clock.millis());
        as(guestToken).get(path).then().body("data.lastMessageTs", equalTo(clock.millis()));
    }

    @Test
    void aReaderReportsNothing() {
        var reader = world.application("devices:read");
        world.grant(alice, reader, "devices:read");
        report(world.userToken(alice, reader), "{\"availability\":\"online\"}")
                .statusCode(403)
                .body("error.rule", equalTo("grant/right"));
        read().body("data.availability", equalTo("unknown"));
    }

    private void send(long ts) {
        as(token)
                .body(Map.of("sdid", lamp, "ts", ts, "data", Map.of("temp", 21)))
                .post("/v1.1/messages")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read() {
        return as(token).get("/v1.1/devices/" + lamp + "/status").then().statusCode(200);
    }

    private ValidatableResponse report(String by, String body) {
        return as(by).body(body).put("/v1.1/devices/" + lamp + "/status").then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** What was told of availabilities. */
    @Singleton
    static class Heard {
        private final List<AvailabilityChanged> all = new CopyOnWriteArrayList<>();

        void hear(@Observes AvailabilityChanged changed) {
            all.add(changed);
        }

        List<Availability> of(DeviceId device) {
            return all.stream()
                    .filter(one -> one.device().device().equals(device))
                    .map(AvailabilityChanged::now)
                    .toList();
        }
    }
}
