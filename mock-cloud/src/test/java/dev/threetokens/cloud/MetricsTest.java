package dev.threetokens.cloud;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.Samples;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code /q/metrics} tells an operator. */
@QuarkusTest
class MetricsTest {
    private static final String EVERYTHING = "devices:read devices:write";

    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    private UserId alice;
    private ClientId app;
    private DeviceId lamp;
    private String lampToken;

    @BeforeEach
    void aliceHasALamp() {
        alice = world.user();
        lamp = world.device(alice, world.lampType(alice, true));
        app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        lampToken = world.deviceToken(lamp);
    }

    @Test
    void messagesAreCountedByTransportAndThoseThatAreRefusedByReason() {
        var before = Samples.now();
        post(Map.of("temp", 1)).statusCode(200);
        post(Map.of("temp", "warm")).statusCode(400);
        try (var channel = TestSocket.open(vertx, RestAssured.port, "/v1.1/websocket?ack=true")) {
            channel.register(lamp, lampToken);
            channel.registered();
            channel.send("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":2},\"cid\":\"1\"}");
            channel.frame(frame -> frame.encode().contains("\"cid\":\"1\""));
        }
        var now = Samples.now();
        assertThat(now.since(before, "mock_cloud_messages_accepted_total{transport=\"rest\"}"))
                .isEqualTo(1);
        assertThat(now.since(before, "mock_cloud_messages_accepted_total{transport=\"websocket\"}"))
                .isEqualTo(1);
        assertThat(now.since(before, "mock_cloud_messages_refused_total{reason=\"bad-data\",transport=\"rest\"}"))
                .isEqualTo(1);
        assertThat(now.since(before, "mock_cloud_batch_size_sum")).isEqualTo(2);
        assertThat(now.since(before, "mock_cloud_batch_commit_seconds_count")).isBetween(1.0, 2.0);
        assertThat(now.of("mock_cloud_queue_capacity")).isEqualTo(20_000);
    }

    @Test
    void connectionsAreCountedWhileTheyAreOpenAndWithTheReasonWhenTheCloudClosesThem() {
        var before = Samples.now();
        var open = "mock_cloud_connections_open{kind=\"live\"}";
        var path = "/v1.1/live?uid=" + alice + "&Authorization=bearer+" + world.userToken(alice, app);
        try (var live = TestSocket.open(vertx, RestAssured.port, path)) {
            await().until(() -> Samples.now().since(before, open) == 1);
            post(Map.of("temp", 1)).statusCode(200);
            live.frame(frame -> frame.containsKey("mid"));
            assertThat(Samples.now().since(before, "mock_cloud_deliveries_total{kind=\"live\"}"))
                    .isEqualTo(1);
            world.withdraw(alice, app);
            live.closeCode();
        }
        await().until(() -> Samples.now().since(before, open) == 0);
        var closed = "mock_cloud_connections_closed_total{kind=\"live\",reason=\"token/grant-withdrawn\"}";
        assertThat(Samples.now().since(before, closed)).isEqualTo(1);
        assertThat(Samples.now().of("mock_cloud_frames_waiting_max")).isNotNegative();
    }

    @Test
    void decisionsAreCountedByRule() {
        var before = Samples.now();
        var stranger = world.user();
        world.grant(stranger, app, EVERYTHING);
        given().header("Authorization", "Bearer " + world.userToken(stranger, app))
                .get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403);
        post(Map.of("temp", 1)).statusCode(200);
        var now = Samples.now();
        assertThat(now.since(before, "mock_cloud_decisions_total{answer=\"refused\",rule=\"user-token/other-user\"}"))
                .isEqualTo(1);
        assertThat(now.since(before, "mock_cloud_decisions_total{answer=\"allowed\",rule=\"device-token/own-device\"}"))
                .isEqualTo(1);
    }

    @Test
    void noIdAndNoTokenStandsInTheMetrics() {
        post(Map.of("temp", 1)).statusCode(200);
        given().get("/v1.1/devices/" + lamp + "/nothing?secret=" + lampToken);
        assertThat(given().get("/q/metrics").asString())
                .contains("jvm_")
                .doesNotContain(lamp.value(), alice.value(), app.value(), lampToken, "eyJ");
    }

    private io.restassured.response.ValidatableResponse post(Map<String, Object> data) {
        return given().header("Authorization", "Bearer " + lampToken)
                .contentType("application/json")
                .body(Map.of("sdid", lamp, "data", data))
                .post("/v1.1/messages")
                .then();
    }
}
