package dev.threetokens.cloud.throttle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.EnforcedRates;
import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** REST and the device channel of a cloud that enforces its limits. */
@QuarkusTest
@TestProfile(EnforcedRates.class)
class EnforcedRatesTest {
    private static final long DAY = TimeUnit.DAYS.toSeconds(1);
    private static final String EVERYTHING = "profile:read devices:read devices:write";

    @Inject
    TestWorld world;

    @Inject
    MovableClock clock;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private UserId alice;
    private ClientId app;
    private DeviceId lamp;
    private String token;

    @BeforeEach
    void aMomentFarFromMidnight() {
        clock.stop();
        clock.letPass(Duration.ofSeconds(DAY + DAY / 2 - now() % DAY));
        alice = world.user();
        app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        lamp = world.device(alice, world.lampType(alice, true));
        token = world.userToken(alice, app);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void theCallAboveTheLimitOfTheMinuteIsRefusedAndSaysWhenToComeBack() {
        for (int left = 3; left >= 0; left--) {
            get(token).statusCode(200).header("X-Rate-Limit-Remaining", left + "/" + (left + 2));
        }
        get(token)
                .statusCode(429)
                .contentType("application/json; charset=utf-8")
                .body("error.code", equalTo(429))
                .body("error.message", equalTo("USER MINUTE rate limit exceeded"))
                .header("Retry-After", "61")
                .header("X-Rate-Limit-Limit", "4/6")
                .header("X-Rate-Limit-Remaining", "0/2")
                .header("X-Rate-Limit-Reset", now() + 61 + "/" + (now() / DAY + 1) * DAY);
        clock.letPass(Duration.ofSeconds(61));
        get(token).statusCode(200);
    }

    @Test
    void theLimitOfTheDayHoldsHoweverSlowlyTheCallsCome() {
        for (int i = 0; i < 6; i++) {
            get(token).statusCode(200);
            clock.letPass(Duration.ofSeconds(61));
        }
        get(token)
                .statusCode(429)
                .body("error.message", equalTo("DAILY rate limit exceeded"))
                .header("Retry-After", String.valueOf(DAY - now() % DAY));
    }

    @Test
    void aUserIsCountedInEachApplicationWhicheverTokenIsShown() {
        var other = world.application(EVERYTHING);
        world.grant(alice, other, EVERYTHING);
        exhaust(token);

        get(world.userToken(alice, app)).statusCode(429);
        get(world.userToken(alice, other)).statusCode(200);
        var bob = world.user();
        world.grant(bob, app, EVERYTHING);
        get(world.userToken(bob, app)).statusCode(200);
    }

    @Test
    void anApplicationAndADeviceAreCountedByThemselves() {
        exhaust(token);
        var device = world.deviceToken(lamp);
        var application = world.applicationToken(app);
        as(device).get("/v1.1/devices/" + lamp).then().statusCode(200).header("X-Rate-Limit-Remaining", "3/5");
        as(application).get("/v1.1/devices/" + lamp).then().statusCode(200).header("X-Rate-Limit-Remaining", "4/99");
    }

    @Test
    void refusedCallsAreCountedTooAndEachMethodApart() {
        for (int i = 0; i < 4; i++) {
            as(token).get("/v1.1/users/" + world.user() + "/devices").then().statusCode(403);
        }
        as(token).get("/v1.1/users/" + alice + "/devices").then().statusCode(429);
        as(token)
                .body(Map.of("name", "Renamed"))
                .put("/v1.1/devices/" + lamp)
                .then()
                .statusCode(200)
                .header("X-Rate-Limit-Remaining", "3/5");
    }

    @Test
    void theFourthMessageOfADeviceInAMinuteIsRefusedAndIsNotStored() {
        var device = world.deviceToken(lamp);
        for (int i = 0; i < 3; i++) {
            sendMessage(device).statusCode(200).header("X-Rate-Limit-Limit", "3/100");
        }
        sendMessage(device).statusCode(429).body("error.message", equalTo("DEVICE MINUTE rate limit exceeded"));
        as(device)
                .get("/v1.1/messages/last?count=100&sdids=" + lamp)
                .then()
                .statusCode(200)
                .body("size", equalTo(3));
    }

    @Test
    void theAccountsRoutesOfTheSdksAreCountedAsWell() {
        exhaust(token);
        as(token).get("/v1.1/accounts/tokenInfo").then().statusCode(429);
        as(token)
                .body(Map.of("token", token))
                .post("/v1.1/accounts/checkToken")
                .then()
                .statusCode(200)
                .header("X-Rate-Limit-Limit", "4/6");
    }

    @Test
    void aFrameAboveTheLimitIsAnsweredWithItsCidAndTheChannelStaysOpen() {
        try (var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            channel.register(lamp, world.deviceToken(lamp));
            channel.registered();
            for (int i = 1; i <= 3; i++) {
                channel.send("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":1},\"cid\":\"m" + i + "\"}");
            }
            assertThat(channel.error().getInteger("code")).isEqualTo(429);
            assertThat(channel.error().getString("message")).isEqualTo("DEVICE MINUTE rate limit exceeded");
            assertThat(channel.error().getString("cid")).isEqualTo("m3");

            clock.letPass(Duration.ofSeconds(61));
            channel.send("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":1},\"cid\":\"later\"}");
            channel.frame(frame -> frame.containsKey("data") && frame.encode().contains("\"later\""));
        }
    }

    @Test
    void whoProvesNobodyIsNotCountedAndSeesNoLimits() {
        for (int i = 0; i < 7; i++) {
            var answer = as("nonsense").get("/v1.1/users/self");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().asList())
                    .noneMatch(header -> header.getName().startsWith("X-Rate-Limit"));
        }
    }

    private void exhaust(String exhausted) {
        for (int i = 0; i < 4; i++) {
            get(exhausted).statusCode(200);
        }
        get(exhausted).statusCode(429);
    }

    private ValidatableResponse sendMessage(String sender) {
        return as(sender)
                .body(Map.of("sdid", lamp, "data", Map.of("temp", 1)))
                .post("/v1.1/messages")
                .then();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static ValidatableResponse get(String token) {
        return as(token).get("/v1.1/users/self").then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
