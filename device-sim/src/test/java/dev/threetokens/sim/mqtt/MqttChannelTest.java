package dev.threetokens.sim.mqtt;

import static dev.threetokens.sim.channel.ConnectionState.Phase.CONNECTING;
import static dev.threetokens.sim.channel.ConnectionState.Phase.ONLINE;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REFUSED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REPLACED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REVOKED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.sim.testing.CapturedLog;
import dev.threetokens.sim.testing.ChannelFixture;
import dev.threetokens.sim.testing.FakeBroker;
import dev.threetokens.sim.testing.FakeCloud;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device against a real MQTT broker that behaves well or badly. */
class MqttChannelTest {
    private static final Duration LONG_ENOUGH_FOR_MANY_ATTEMPTS = Duration.ofMillis(600);
    private static final String ACTIONS = "/v1.1/actions/d1";
    private static final String ERRORS = "/v1.1/errors/d1";
    private static final String SWITCH_ON = "[{\"name\":\"setOn\",\"parameters\":{}}]";

    private final FakeBroker broker = new FakeBroker();
    private final ChannelFixture device = new ChannelFixture(broker.destination());

    @AfterEach
    void hangUp() {
        device.close();
        broker.close();
    }

    @Test
    void theDeviceSignsInWithItsIdAndItsTokenAndSubscribesToItsActionsAndErrors() {
        online();

        var connect = broker.attempts().get(0);
        assertThat(connect.auth().getUsername()).isEqualTo("d1");
        assertThat(connect.auth().getPassword()).isEqualTo(ChannelFixture.TOKEN);
        assertThat(connect.isCleanSession()).isTrue();
        assertThat(connect.will().isWillFlag()).isFalse();
        assertThat(broker.subscriptions()).containsExactlyInAnyOrder(ACTIONS + " 0", ERRORS + " 0");
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void readingsArePublishedInTheirOrderWithQos1AndNothingAround() {
        device.send(1);
        device.open();
        device.send(2);

        await().until(() -> broker.messages().size() == 2);
        assertThat(broker.data()).map(JsonNode::toString).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(broker.messages()).allSatisfy(message -> {
            assertThat(message.topicName()).isEqualTo("/v1.1/messages/d1");
            assertThat(message.qosLevel()).isEqualTo(MqttQoS.AT_LEAST_ONCE);
            assertThat(message.isRetain()).isFalse();
        });
    }

    @Test
    void manyReadingsAreAcknowledgedAndLeaveRoomForMore() {
        online();

        for (int many = 10; many <= 50; many += 10) {
            IntStream.range(many - 10, many).forEach(device::send);
            int all = many;
            await().until(() -> broker.messages().size() == all);
        }

        assertThat(sent()).isSorted();
        assertThat(device.dropped()).isZero();
    }

    @Test
    void noMoreThanTheWindowIsOnItsWayUnacknowledged() {
        broker.onMessage((endpoint, message) -> {});
        online();

        IntStream.range(0, 9).forEach(device::send);

        await().until(() -> broker.messages().size() == 4);
        await().during(Duration.ofMillis(200)).until(() -> broker.messages().size() == 4);
    }

    @Test
    void whatWasNotAcknowledgedIsSentAgainAfterALoss() {
        broker.onMessage((endpoint, message) -> {});
        online();
        device.send(1);
        device.send(2);
        await().until(() -> broker.messages().size() == 2);

        broker.onMessage(FakeBroker::acknowledge);
        broker.disconnect();

        await().until(() -> broker.messages().size() == 4);
        assertThat(sent()).containsExactly(1, 2, 1, 2);
    }

    @Test
    void whileOfflineTheNewestReadingsAreKeptAndTheOthersCounted() {
        IntStream.range(0, 15).forEach(device::send);
        device.open();

        await().until(() -> broker.messages().size() == 10);
        assertThat(sent()).containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(device.dropped()).isEqualTo(5);
    }

    @Test
    void aTokenThatTheCloudDoesNotTakeIsNeverTriedAgain() {
        broker.onConnect(one -> one.reject(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD));
        device.open();

        await().until(() -> device.phase() == REVOKED);
        assertThat(device.state().detail()).isEqualTo("the cloud answered 4 to CONNECT");
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> broker.attempts().size() == 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = MqttConnectReturnCode.class,
            names = {
                "CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION",
                "CONNECTION_REFUSED_IDENTIFIER_REJECTED",
                "CONNECTION_REFUSED_NOT_AUTHORIZED"
            })
    void aDeviceThatTheCloudDoesNotLetInStops(MqttConnectReturnCode code) {
        broker.onConnect(one -> one.reject(code));
        device.open();

        await().until(() -> device.phase() == REFUSED);
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> broker.attempts().size() == 1);
    }

    @Test
    void aCloudThatIsBusyIsTriedAgainWithPauses() {
        broker.onConnect(one -> one.reject(MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE));
        device.open();

        await().until(() -> broker.attempts().size() >= 2);
        assertThat(device.phases()).contains(WAITING);
        broker.onConnect(one -> one.accept());
        await().until(() -> device.phase() == ONLINE);
    }

    @Test
    void aDeviceThatMayNotSubscribeStops() {
        broker.grantsNothing();
        device.open();

        await().until(() -> device.phase() == REFUSED);
        assertThat(device.phases()).doesNotContain(ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"401,token/revoked,REVOKED", "409,channel/replaced,REPLACED", "403,channel/device-deleted,REFUSED"})
    void anErrorThatEndsTheRightEndsTheAttempts(int code, String rule, String phase) {
        online();

        broker.send(ERRORS, FakeCloud.error(code, rule));
        broker.disconnect();

        await().until(() -> device.phase().name().equals(phase));
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> broker.attempts().size() == 1);
        assertThat(List.of(REVOKED, REPLACED, REFUSED)).contains(device.phase());
    }

    @Test
    void aReadingThatIsRefusedIsNotSentAgainThoughTheCloudHangsUp() {
        broker.onMessage((endpoint, message) -> {
            if (number(message) == 1) {
                broker.send(ERRORS, FakeCloud.error(413, "none"));
                endpoint.close();
            } else {
                FakeBroker.acknowledge(endpoint, message);
            }
        });
        online();

        device.send(1);
        await().until(() -> device.phases().contains(WAITING));
        device.send(2);

        await().until(() -> sent().contains(2));
        assertThat(sent()).containsExactly(1, 2);
    }

    @Test
    void aReadingThatIsRefusedForNowIsSentAgainLater() {
        broker.onMessage((endpoint, message) -> {
            broker.send(ERRORS, FakeCloud.error(429, "none"));
            endpoint.close();
        });
        online();
        device.send(1);
        await().until(() -> device.phases().contains(WAITING));

        broker.onMessage(FakeBroker::acknowledge);
        device.send(2);

        await().until(() -> sent().contains(2));
        assertThat(sent()).endsWith(1, 2);
    }

    @Test
    void actionsReachTheDevice() {
        online();

        broker.send(ACTIONS, SWITCH_ON);
        broker.send(ACTIONS, SWITCH_ON);

        await().until(() -> device.actions().size() == 2);
        assertThat(device.actions().get(0).mid()).isEmpty();
        assertThat(device.actions().get(0).actions().get(0).name()).isEqualTo("setOn");
    }

    @Test
    void anActionThatTheBrokerRepeatsIsDoneOnce() {
        online();

        broker.send(ACTIONS, SWITCH_ON, 7, false);
        broker.send(ACTIONS, SWITCH_ON, 7, true);
        broker.send(ACTIONS, SWITCH_ON.replace("setOn", "setOff"), 8, true);

        await().until(() -> device.actions().size() >= 2);
        assertThat(device.actions())
                .map(arrived -> arrived.actions().get(0).name())
                .containsExactly("setOn", "setOff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "42", "[{\"name\":", "[7]"})
    void actionsThatCannotBeReadAreLeftOut(String rubbish) {
        online();

        broker.send(ACTIONS, rubbish);
        broker.send(ERRORS, rubbish);
        device.send(1);

        await().until(() -> broker.messages().size() == 1);
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
        assertThat(device.actions()).isEmpty();
    }

    @Test
    void aBrokerThatDoesNotAnswerIsTriedAgainAndNoConnectionIsLeftBehind() {
        broker.onConnect(one -> {});
        device.open();

        await().until(() -> broker.attempts().size() == 3);
        await().until(() -> broker.attempts().stream().limit(2).noneMatch(broker::isOpen));
    }

    @Test
    void pingsKeepTheConnectionAliveThoughNothingIsSaid() {
        online();

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() -> broker.attempts().size() == 1);
    }

    @Test
    void hangingUpSaysSoAndEndsAllAttempts() {
        online();

        device.hangUp();

        await().until(() -> broker.farewells() == 1);
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> broker.attempts().size() == 1);
    }

    @Test
    void theTokenReachesNoLog() {
        try (var log = new CapturedLog(Level.ALL)) {
            broker.onConnect(one -> one.reject(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD));
            device.open();
            await().until(() -> device.phase() == REVOKED);

            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(ChannelFixture.TOKEN));
        }
    }

    private void online() {
        device.open();
        await().until(() -> device.phase() == ONLINE);
    }

    private List<Integer> sent() {
        return broker.data().stream().map(data -> data.path("n").asInt()).toList();
    }

    private static int number(MqttPublishMessage message) {
        return message.payload().toJsonObject().getInteger("n");
    }
}
