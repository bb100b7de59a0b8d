package dev.threetokens.cloud.websocket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebSocketsTest {
    private static final String CHANNEL = "/v1.1/websocket?ack=true";
    private static final String EVERYTHING = "devices:read devices:write";

    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private UserId alice;
    private DeviceTypeId type;
    private DeviceId lamp;
    private DeviceId foreign;
    private ClientId app;
    private String lampToken;

    @BeforeEach
    void aliceHasALampAndBobHasOne() {
        alice = world.user();
        var bob = world.user();
        type = world.lampType(bob, true);
        lamp = world.device(alice, type);
        foreign = world.device(bob, type);
        app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        lampToken = world.deviceToken(lamp);
    }

    @Test
    void aRegisteredDeviceSendsAndItsOwnerSeesItLive() {
        try (var channel = open(CHANNEL);
                var live = open("/v1.1/live?uid=" + alice + "&Authorization=bearer+" + world.userToken(alice, app))) {
            channel.register(lamp, lampToken);
            assertThat(channel.registered().getJsonObject("data").getString("code"))
                    .isEqualTo("200");
            channel.send("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":20.5},\"cid\":\"m1\"}");

            var acknowledged = channel.frame(frame -> frame.encode().contains("\"cid\":\"m1\""));
            var seen = live.frame(frame -> frame.containsKey("mid"));
            assertThat(seen.getString("mid"))
                    .isEqualTo(acknowledged.getJsonObject("data").getString("mid"));
            assertThat(seen.getJsonObject("data").getDouble("temp")).isEqualTo(20.5);
            assertThat(seen.containsKey("type")).isFalse();
        }
    }

    @Test
    void anActionReachesTheDeviceOnItsChannel() {
        try (var channel = open(CHANNEL)) {
            channel.register(lamp, lampToken);
            channel.registered();
            given().header("Authorization", "Bearer " + world.userToken(alice, app))
                    .contentType("application/json")
                    .body(Map.of("ddid", lamp, "data", Map.of("actions", List.of(Map.of("name", "setOn")))))
                    .post("/v1.1/actions")
                    .then()
                    .statusCode(200);
            var action = channel.frame(frame -> "action".equals(frame.getString("type")));
            assertThat(action.getString("ddid")).isEqualTo(lamp.value());
            assertThat(action.getJsonObject("data")
                            .getJsonArray("actions")
                            .getJsonObject(0)
                            .getString("name"))
                    .isEqualTo("setOn");
        }
    }

    @Test
    void presenceFollowsTheChannel() {
        try (var channel = open(CHANNEL)) {
            channel.register(lamp, lampToken);
            channel.registered();
            assertThat(connected()).isTrue();
        }
        await().until(() -> !connected());
    }

    @Test
    void nothingIsSentBeforeRegistration() {
        try (var channel = open(CHANNEL)) {
            channel.send("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":1},\"cid\":\"x\"}");
            assertThat(channel.error().getString("rule")).isEqualTo("channel/not-registered");
            assertThat(channel.error().getString("cid")).isEqualTo("x");
        }
    }

    @Test
    void aDeviceTokenRegistersItsOwnDeviceOnly() {
        try (var channel = open(CHANNEL)) {
            channel.register(foreign, lampToken);
            assertThat(channel.error().getString("rule")).isEqualTo("device-token/other-device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"type\":\"shout\"}", "{\"type\":\"register\",\"sdid\":\"a b\"}"})
    void aFrameThatMakesNoSenseIsAnsweredAndTheChannelStaysOpen(String text) {
        try (var channel = open(CHANNEL)) {
            channel.send(text);
            assertThat(channel.error().getInteger("code")).isBetween(400, 401);
            channel.register(lamp, lampToken);
            channel.registered();
            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void theOlderOfTwoConnectionsOfADeviceIsClosed() {
        try (var older = open(CHANNEL);
                var newer = open(CHANNEL)) {
            older.register(lamp, lampToken);
            older.registered();
            newer.register(lamp, lampToken);
            newer.registered();
            assertThat(older.error().getString("rule")).isEqualTo("channel/replaced");
            assertThat(older.closeCode()).isEqualTo((short) 1008);
            assertThat(newer.isOpen()).isTrue();
            assertThat(connected()).isTrue();
        }
    }

    @Test
    void aRevokedDeviceTokenClosesItsChannelAndStaysRefused() {
        try (var channel = open(CHANNEL)) {
            channel.register(lamp, lampToken);
            channel.registered();
            world.revokeDeviceToken(lamp);
            assertThat(channel.error().getString("rule")).isEqualTo("token/revoked");
            assertThat(channel.closeCode()).isEqualTo((short) 1008);
        }
        try (var again = open(CHANNEL)) {
            again.register(lamp, lampToken);
            assertThat(again.error().getString("rule")).isEqualTo("token/revoked");
        }
    }

    @Test
    void aWithdrawnGrantEndsTheLiveStreamsOfTheUserAndOfTheApplication() {
        try (var ofUser = open("/v1.1/live?Authorization=bearer+" + world.userToken(alice, app));
                var ofApplication =
                        open("/v1.1/live?uid=" + alice + "&Authorization=bearer+" + world.applicationToken(app))) {
            world.withdraw(alice, app);
            assertThat(ofUser.error().getString("rule")).isEqualTo("token/grant-withdrawn");
            assertThat(ofUser.closeCode()).isEqualTo((short) 1008);
            assertThat(ofApplication.error().getString("rule")).isEqualTo("grant/none");
            assertThat(ofApplication.closeCode()).isEqualTo((short) 1008);
        }
    }

    @Test
    void aStreamByTypeCarriesOnlyDevicesOfUsersWhoGranted() {
        try (var live = open("/v1.1/live?sdtids=" + type + "&Authorization=bearer+" + world.applicationToken(app))) {
            sendAs(foreign, world.deviceToken(foreign));
            sendAs(lamp, lampToken);
            live.frame(frame -> lamp.value().equals(frame.getString("sdid")));
            assertThat(live.all()).noneMatch(frame -> foreign.value().equals(frame.getString("sdid")));
        }
    }

    @Test
    void aStreamThatIsNotTheCallersIsRefusedBeforeTheUpgrade() {
        assertThatThrownBy(() -> open("/v1.1/live?uid=" + alice)).hasMessageContaining("401");
        assertThatThrownBy(() -> open("/v1.1/live?sdid=" + foreign + "&Authorization=bearer+" + lampToken))
                .hasMessageContaining("403");
        assertThatThrownBy(() -> open("/v1.1/live?sdtids=" + type + "&Authorization=bearer+" + lampToken))
                .hasMessageContaining("403");
        assertThatThrownBy(() -> open("/v1.1/live?sdid=absent&Authorization=bearer+" + lampToken))
                .hasMessageContaining("404");
    }

    @Test
    void aRefusedStreamSaysWhyAsRestDoes() {
        var refused = TestSocket.refusal(
                vertx, cloud.getPort(), "/v1.1/live?sdid=" + foreign + "&Authorization=bearer+" + lampToken);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getHeaders().get("Content-Type")).startsWith("application/json");
        var error = new JsonObject(refused.getBody()).getJsonObject("error");
        assertThat(error.getInteger("code")).isEqualTo(403);
        assertThat(error.getString("rule")).isEqualTo("device-token/other-device");
    }

    @Test
    void aConnectionThatOnlyMakesWorkIsClosed() {
        try (var live = open("/v1.1/live?Authorization=bearer+" + lampToken);
                var channel = open(CHANNEL)) {
            IntStream.range(0, 1_001).forEach(number -> live.send("anything"));
            IntStream.range(0, 1_001).forEach(number -> channel.ping());
            assertThat(live.closeCode()).isEqualTo((short) 1008);
            assertThat(channel.closeCode()).isEqualTo((short) 1008);
        }
    }

    private void sendAs(DeviceId device, String token) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("sdid", device, "data", Map.of("temp", 1)))
                .post("/v1.1/messages")
                .then()
                .statusCode(200);
    }

    private boolean connected() {
        return given().header("Authorization", "Bearer " + lampToken)
                .get("/v1.1/devices/" + lamp + "/presence")
                .then()
                .statusCode(200)
                .extract()
                .path("data.connected");
    }

    private TestSocket open(String path) {
        return TestSocket.open(vertx, cloud.getPort(), path);
    }
}
