package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that break the protocol are closed; nobody else notices. */
@QuarkusTest
class BrokenMqttTest {
    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    private MqttWorld world;

    @BeforeEach
    void fresh() {
        world = MqttWorld.fresh(testWorld, vertx, listener.port().orElseThrow());
    }

    @RepeatedTest(10)
    void garbageIsClosed() {
        long seed = System.nanoTime();
        var bytes = new byte[10_000];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        try (var connection = RawMqtt.open(world.port())) {
            assertThat(connection.send(bytes).isClosed()).as("seed %s", seed).isTrue();
        }
    }

    @RepeatedTest(10)
    void garbageAfterAGoodConnectIsClosedAndTheDeviceIsGone() {
        long seed = System.nanoTime();
        var bytes = new byte[100_000];
        new Random(seed).nextBytes(bytes);
        bytes[0] = 0x00;
        try (var connection = world.raw()) {
            assertThat(connection.send(bytes).isClosed()).as("seed %s", seed).isTrue();
        }
    }

    @Test
    void anHttpRequestIsClosed() {
        try (var connection = RawMqtt.open(world.port())) {
            var request = "GET /v1.1/users/self HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            assertThat(connection
                            .send(request.getBytes(StandardCharsets.US_ASCII))
                            .isClosed())
                    .isTrue();
        }
    }

    @Test
    void nothingIsTakenBeforeAConnect() {
        var packets = new byte[][] {
            MqttBytes.publish(world.messages(), 1, 1, "{\"temp\":1}"),
            MqttBytes.subscribe(1, world.actions()),
            MqttBytes.ping()
        };
        for (var packet : packets) {
            try (var connection = RawMqtt.open(world.port())) {
                assertThat(connection
                                .send(packet, MqttBytes.connect(world.lamp(), world.token()))
                                .isClosed())
                        .isTrue();
            }
        }
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void nothingIsTakenAfterARefusedConnect() {
        try (var connection = RawMqtt.open(world.port())) {
            connection.send(
                    MqttBytes.connect(world.lamp(), "wrong"),
                    MqttBytes.connect(world.lamp(), world.token()),
                    MqttBytes.publish(world.messages(), 1, 1, "{\"temp\":1}"));
            assertThat(connection.isClosed()).isTrue();
        }
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void aSecondConnectIsClosed() {
        try (var connection = world.raw()) {
            assertThat(connection
                            .send(MqttBytes.connect(world.lamp(), world.token()))
                            .isClosed())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "+", "/v1.1/messages/#", "/v1.1/messages/+"})
    void aWildcardInAPublishIsClosed(String topic) {
        try (var connection = world.raw()) {
            assertThat(connection
                            .send(MqttBytes.publish(topic, 0, 0, "{\"temp\":1}"))
                            .isClosed())
                    .isTrue();
        }
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void aNulInATopicIsClosed() {
        try (var publisher = world.raw()) {
            assertThat(publisher
                            .send(MqttBytes.publish(world.messages() + "\u0000", 0, 0, "{\"temp\":1}"))
                            .isClosed())
                    .isTrue();
        }
        try (var subscriber = world.raw()) {
            assertThat(subscriber
                            .send(MqttBytes.subscribe(1, world.actions() + "\u0000"))
                            .isClosed())
                    .isTrue();
        }
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void aPublishToATopicOfThousandsOfBytesIsRefusedLikeAnyOther() {
        try (var connection = world.raw()) {
            connection.send(MqttBytes.subscribe(1, world.errors()));
            connection.next();
            connection.send(MqttBytes.publish("x".repeat(65_535), 0, 0, "{\"temp\":1}"));
            assertThat(connection.next().text()).contains("No publish permission to topic");
        }
    }

    @Test
    void aPacketThatIsLargerThanAnyShouldBeIsClosed() {
        try (var connection = world.raw()) {
            assertThat(connection
                            .send(MqttBytes.publish(world.messages(), 0, 0, "x".repeat(100_000)))
                            .isClosed())
                    .isTrue();
        }
    }

    @Test
    void aConnectThatIsLargerThanAnyShouldBeIsClosed() {
        try (var connection = RawMqtt.open(world.port())) {
            assertThat(connection
                            .send(MqttBytes.connect(world.lamp(), "x".repeat(60_000)))
                            .isClosed())
                    .isTrue();
        }
    }

    @Test
    void whoIsSilentForLongerThanItsKeepAliveIsClosed() {
        try (var connection = RawMqtt.open(world.port())) {
            connection.send(MqttBytes.connect(
                    "MQTT", 4, MqttBytes.CREDENTIALS, 1, "any", world.lamp().value(), world.token()));
            assertThat(connection.next().number()).isZero();
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x90, 0xB0, 0xD0})
    void whatOnlyAServerSendsIsClosed(int first) {
        try (var connection = world.raw()) {
            assertThat(connection
                            .send(MqttBytes.packet(first, new byte[] {0, 1, 0}))
                            .isClosed())
                    .isTrue();
        }
    }
}
