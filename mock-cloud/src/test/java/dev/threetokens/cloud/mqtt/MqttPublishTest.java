package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accesslog.AccessLog;
import dev.threetokens.cloud.accesslog.AccessQuery;
import dev.threetokens.cloud.accesslog.AccessReader;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device publishes. An acknowledgement means stored. */
@QuarkusTest
class MqttPublishTest {
    private static final int PUBREC = 5;
    private static final int PUBCOMP = 7;

    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    @Inject
    AccessLog log;

    @Inject
    AccessReader reader;

    private MqttWorld world;

    @BeforeEach
    void fresh() {
        world = MqttWorld.fresh(testWorld, vertx, listener.port().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsAcknowledgedIsThere(int qos) {
        try (var lamp = world.connect()) {
            lamp.publish(world.messages(), "{\"temp\":20.5}", qos);
            assertThat(world.stored()).containsExactly(20.5f);
        }
    }

    @Test
    void whatIsSentWithoutAcknowledgementIsStoredToo() {
        try (var lamp = world.connect()) {
            lamp.publish(world.messages(), "{\"temp\":1}", 0);
            await().untilAsserted(() -> assertThat(world.stored()).hasSize(1));
        }
    }

    @Test
    void manyMessagesAreStoredAndAcknowledgedInOrder() {
        int count = 1000;
        try (var lamp = world.raw()) {
            IntStream.rangeClosed(1, count)
                    .forEach(id -> lamp.send(MqttBytes.publish(world.messages(), 1, id, "{\"temp\":" + id + "}")));
            assertThat(IntStream.rangeClosed(1, count)
                            .map(id -> lamp.next().number())
                            .toArray())
                    .containsExactly(IntStream.rangeClosed(1, count).toArray());
            assertThat(world.stored()).hasSize(100).first().isEqualTo(count);
        }
    }

    @Test
    void packetsThatFollowTheConnectAtOnceAreTaken() {
        try (var lamp = RawMqtt.open(world.port())) {
            lamp.send(together(
                    MqttBytes.connect(world.lamp(), world.token()),
                    MqttBytes.publish(world.messages(), 1, 7, "{\"temp\":1}")));
            assertThat(lamp.next().number()).isZero();
            assertThat(lamp.next().number()).isEqualTo(7);
            assertThat(world.stored()).hasSize(1);
        }
    }

    @Test
    void ofExactlyOnceARepetitionIsNotStoredAgain() {
        try (var lamp = world.raw()) {
            var first = MqttBytes.publish(0x34, world.messages(), 9, "{\"temp\":1}");
            var repeated = MqttBytes.publish(0x3C, world.messages(), 9, "{\"temp\":1}");
            lamp.send(first);
            assertThat(lamp.next().type()).isEqualTo(PUBREC);
            lamp.send(repeated, repeated);
            assertThat(lamp.next().type()).isEqualTo(PUBREC);
            assertThat(lamp.next().type()).isEqualTo(PUBREC);
            lamp.send(MqttBytes.release(9), MqttBytes.release(9));
            assertThat(lamp.next().type()).isEqualTo(PUBCOMP);
            assertThat(lamp.next().type()).isEqualTo(PUBCOMP);
            assertThat(world.stored()).hasSize(1);
        }
    }

    @Test
    void afterItsReleaseAPacketIdIsGoodForTheNextMessage() {
        try (var lamp = world.raw()) {
            for (int round = 1; round <= 2; round++) {
                lamp.send(MqttBytes.publish(world.messages(), 2, 9, "{\"temp\":" + round + "}"));
                assertThat(lamp.next().type()).isEqualTo(PUBREC);
                lamp.send(MqttBytes.release(9));
                assertThat(lamp.next().type()).isEqualTo(PUBCOMP);
            }
            assertThat(world.stored()).containsExactly(2, 1);
        }
    }

    @Test
    void aFloodOfExactlyOnceThatNobodyReleasesIsEnded() {
        int most = 100;
        try (var flood = world.raw()) {
            flood.send(MqttBytes.subscribe(1, world.errors()));
            flood.next();
            for (int id = 1; id <= most; id++) {
                flood.send(MqttBytes.publish(world.messages(), 2, id, "{\"temp\":1}"));
                assertThat(flood.next().number()).isEqualTo(id);
            }
            flood.send(MqttBytes.publish(world.messages(), 2, most + 1, "{\"temp\":1}"));
            assertThat(flood.next().text()).contains("\"code\":429", "PUBREL");
            assertThat(flood.isClosed()).isTrue();
        }
        assertThat(world.stored()).hasSize(most);
    }

    @Test
    void nothingIsRetained() {
        try (var lamp = world.raw()) {
            lamp.send(MqttBytes.publish(0x33, world.messages(), 3, "{\"temp\":1}"));
            assertThat(lamp.next().number()).isEqualTo(3);
        }
        try (var again = world.raw()) {
            again.send(MqttBytes.subscribe(1, world.actions(), world.errors()), MqttBytes.ping());
            assertThat(again.next().type()).as("SUBACK").isEqualTo(9);
            assertThat(again.next().type())
                    .as("PINGRESP, with nothing before it")
                    .isEqualTo(13);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "null",
                "[]",
                "[{\"temp\":1}]",
                "\"temp\"",
                "{\"temp\":1",
                "{\"temp\":1}{\"temp\":2}",
                "{temp:1}"
            })
    void aPayloadThatIsNoJsonObjectIsToldAndNotStored(String payload) {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            lamp.publish(world.messages(), payload, 0);
            assertThat(lamp.error(world.lamp()).getInteger("code")).isEqualTo(400);
            assertThat(lamp.isOpen()).isTrue();
        }
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void aValueThatTheManifestDoesNotAllowIsTold() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            lamp.publish(world.messages(), "{\"temp\":\"warm\"}", 0);
            var error = lamp.error(world.lamp());
            assertThat(error.getInteger("code")).isEqualTo(400);
            assertThat(error.getString("message")).isEqualTo("Numeric field only");
        }
    }

    @Test
    void aPayloadOfOneKilobyteIsTakenAndOneByteMoreIsNot() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            lamp.publish(world.messages(), padded(1024), 1);
            lamp.publish(world.messages(), padded(1025), 0);
            assertThat(lamp.error(world.lamp()).getInteger("code")).isEqualTo(413);
            assertThat(world.stored()).hasSize(1);
        }
    }

    @Test
    void aRefusedMessageThatIsToBeAcknowledgedEndsTheConnectionAfterItWasTold() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            int id = lamp.send(world.messages(), "{\"temp\":\"warm\"}", 1);
            assertThat(lamp.error(world.lamp()).getInteger("code")).isEqualTo(400);
            lamp.isClosedSoon();
            assertThat(lamp.isAcknowledged(id)).isFalse();
        }
    }

    @Test
    void theTopicOfAnotherDeviceIsRefusedAndItsOwnerFindsTheAttempt() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            lamp.publish(Topic.MESSAGES.of(world.foreign()), "{\"temp\":1}", 0);
            var error = lamp.error(world.lamp());
            assertThat(error.getInteger("code")).isEqualTo(403);
            assertThat(error.getString("message")).startsWith("No publish permission to topic");
            assertThat(error.getString("rule")).isEqualTo("device-token/other-device");
        }
        log.flush();
        var rows = reader.find(new AccessQuery(world.bob(), Optional.empty(), true, Optional.empty(), 10));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.operation()).isEqualTo(Operation.SEND_MESSAGE);
            assertThat(row.device()).contains(world.foreign().value());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "v1.1/messages/",
                "/v1.1/messages",
                "/v1.1/messages/",
                "$SYS/broker",
                "/v1.1/messages/0123"
            })
    void anyOtherTopicIsRefused(String topic) {
        try (var lamp = world.raw()) {
            lamp.send(MqttBytes.subscribe(1, world.errors()));
            lamp.next();
            lamp.send(MqttBytes.publish(topic, 0, 0, "{\"temp\":1}"));
            assertThat(lamp.next().text()).contains("\"code\":403", "No publish permission to topic", "channel/topic");
        }
    }

    @Test
    void nobodySendsActionsOrErrorsByPublishingToTheirTopics() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.actions());
            lamp.subscribe(world.errors());
            lamp.publish(world.actions(), "[{\"name\":\"setOn\"}]", 0);
            assertThat(lamp.error(world.lamp()).getString("rule")).isEqualTo("channel/topic");
            assertThat(lamp.payloads(world.actions())).isEmpty();
        }
    }

    @Test
    void theDeviceAndItsOwnerAreInTheAccessLog() {
        try (var lamp = world.connect()) {
            lamp.publish(world.messages(), "{\"temp\":1}", 1);
            lamp.publish(world.messages(), "{\"temp\":1}", 1);
        }
        log.flush();
        var rows = reader.find(new AccessQuery(world.alice(), Optional.empty(), false, Optional.empty(), 10));
        assertThat(rows)
                .filteredOn(row -> row.operation() == Operation.SEND_MESSAGE)
                .singleElement()
                .satisfies(row -> assertThat(row.uses()).isEqualTo(2));
        assertThat(rows).anyMatch(row -> row.operation() == Operation.OPEN_CHANNEL && row.toItself());
    }

    private static String padded(int length) {
        var begin = "{\"temp\":1,\"other\":\"";
        return begin + "x".repeat(length - begin.length() - 2) + "\"}";
    }

    private static byte[] together(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
