package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device keeps one connection, over MQTT or WebSocket; it lasts as long as its right. */
@QuarkusTest
class OneConnectionTest {
    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    @TestHTTPResource("/")
    URI cloud;

    private MqttWorld world;

    @BeforeEach
    void fresh() {
        world = MqttWorld.fresh(testWorld, vertx, listener.port().orElseThrow());
    }

    @Test
    void aDeviceIsConnectedAsLongAsItsConnectionLasts() {
        assertThat(world.isConnected()).isFalse();
        try (var lamp = world.connect()) {
            assertThat(lamp.isOpen()).isTrue();
            assertThat(world.isConnected()).isTrue();
        }
        await().until(() -> !world.isConnected());
    }

    @Test
    void theEventFeedTellsThatADeviceComesAndGoes() {
        var path = "/v1.1/events?Authorization=bearer+" + world.token();
        try (var events = TestSocket.open(vertx, cloud.getPort(), path)) {
            try (var lamp = world.connect()) {
                assertThat(lamp.isOpen()).isTrue();
                events.frame(frame -> "device.status.online".equals(frame.getString("event")));
            }
            events.frame(frame -> "device.status.offline".equals(frame.getString("event")));
        }
    }

    @Test
    void ofTwoConnectionsTheOlderIsToldAndClosed() {
        try (var older = world.connect()) {
            older.subscribe(world.errors());
            try (var newer = world.connect()) {
                assertThat(older.error(world.lamp()).getString("rule")).isEqualTo("channel/replaced");
                older.isClosedSoon();
                newer.publish(world.messages(), "{\"temp\":1}", 1);
                assertThat(world.isConnected()).isTrue();
            }
        }
    }

    @Test
    void anMqttConnectionTakesOverFromTheDeviceChannel() {
        try (var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            channel.register(world.lamp(), world.token());
            channel.registered();
            try (var lamp = world.connect()) {
                lamp.subscribe(world.actions());
                assertThat(channel.error().getString("rule")).isEqualTo("channel/replaced");
                assertThat(channel.closeCode()).isEqualTo((short) 1008);
                world.ask(Map.of("name", "setOn"));
                assertThat(lamp.payload(world.actions())).contains("setOn");
            }
        }
    }

    @Test
    void theDeviceChannelTakesOverFromAnMqttConnection() {
        try (var lamp = world.connect();
                var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            lamp.subscribe(world.errors());
            channel.register(world.lamp(), world.token());
            channel.registered();
            assertThat(lamp.error(world.lamp()).getString("rule")).isEqualTo("channel/replaced");
            lamp.isClosedSoon();
            assertThat(world.isConnected()).isTrue();
        }
    }

    @Test
    void theClientIdOfAnotherDeviceDisturbsNobody() {
        var stranger = testWorld.device(world.bob(), world.type());
        try (var lamp = world.connect();
                var other = TestMqtt.connect(
                        vertx,
                        world.port(),
                        TestMqtt.as(stranger, testWorld.deviceToken(stranger)).setClientId("any"))) {
            lamp.publish(world.messages(), "{\"temp\":1}", 1);
            other.publish(Topic.MESSAGES.of(stranger), "{\"temp\":1}", 1);
            assertThat(lamp.isOpen()).isTrue();
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void aRevokedTokenEndsTheConnection() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            testWorld.revokeDeviceToken(world.lamp());
            assertThat(lamp.error(world.lamp()).getString("rule")).isEqualTo("token/revoked");
            lamp.isClosedSoon();
        }
    }

    @Test
    void aReplacedTokenEndsTheConnection() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            testWorld.deviceToken(world.lamp());
            assertThat(lamp.error(world.lamp()).getString("rule")).isEqualTo("token/replaced");
            lamp.isClosedSoon();
        }
    }

    @Test
    void aDeviceThatIsDeletedIsToldSoAndItsConnectionIsClosed() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            MqttWorld.as(world.userToken())
                    .delete("/v1.1/devices/" + world.lamp())
                    .then()
                    .statusCode(200);
            var error = lamp.error(world.lamp());
            assertThat(error.getInteger("code")).isEqualTo(403);
            assertThat(error.getString("message")).startsWith("Source device is disconnected");
            lamp.isClosedSoon();
        }
    }

    @Test
    void aWithdrawnGrantDoesNotEndIt() {
        try (var lamp = world.connect()) {
            testWorld.withdraw(world.alice(), world.app());
            lamp.publish(world.messages(), "{\"temp\":1}", 1);
            assertThat(lamp.isOpen()).isTrue();
        }
    }
}
