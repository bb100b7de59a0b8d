package dev.threetokens.sim.channel;

import static dev.threetokens.sim.channel.ConnectionState.Phase.CONNECTING;
import static dev.threetokens.sim.channel.ConnectionState.Phase.ONLINE;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REFUSED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REPLACED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REVOKED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.model.channel.Ping;
import dev.threetokens.sim.testing.ChannelFixture;
import dev.threetokens.sim.testing.FakeCloud;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel against a real WebSocket server that behaves well or badly. */
class CloudChannelTest {
    private static final Duration LONG_ENOUGH_FOR_MANY_ATTEMPTS = Duration.ofMillis(600);

    private final FakeCloud cloud = new FakeCloud();
    private final ChannelFixture device = new ChannelFixture(cloud.address());

    @AfterEach
    void hangUp() {
        device.close();
        cloud.close();
    }

    @Test
    void theFirstFrameRegistersTheDeviceWithItsToken() {
        device.open();

        await().until(() -> device.phase() == ONLINE);
        var register = cloud.registrations().get(0);
        assertThat(register.path("type").asText()).isEqualTo("register");
        assertThat(register.path("sdid").asText()).isEqualTo("d1");
        assertThat(register.path("Authorization").asText()).isEqualTo("bearer the.device.token");
        assertThat(cloud.paths()).containsExactly("/v1.1/websocket?ack=true");
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void readingsAreSentInTheirOrderOnceTheDeviceIsRegistered() {
        device.send(1);
        device.open();
        device.send(2);

        await().until(() -> cloud.messages().size() == 2);
        assertThat(sent()).containsExactly(1, 2);
        var first = cloud.messages().get(0);
        assertThat(first.path("sdid").asText()).isEqualTo("d1");
        assertThat(first.path("type").asText()).isEqualTo("message");
        assertThat(first.path("ts").asLong()).isPositive();
        assertThat(first.path("cid").asText()).isNotEmpty();
    }

    @Test
    void noMoreThanTheWindowIsOnItsWayUnacknowledged() {
        cloud.onMessage((socket, frame) -> {});
        device.open();
        await().until(() -> device.phase() == ONLINE);

        IntStream.range(0, 9).forEach(device::send);

        await().until(() -> cloud.messages().size() == 4);
        await().during(Duration.ofMillis(200)).until(() -> cloud.messages().size() == 4);
    }

    @Test
    void whatWasNotAcknowledgedIsSentAgainAfterALossWithTheSameConfirmationId() {
        cloud.onMessage((socket, frame) -> {});
        device.open();
        device.send(1);
        device.send(2);
        await().until(() -> cloud.messages().size() == 2);

        cloud.onMessage(FakeCloud::acknowledge);
        cloud.disconnect();

        await().until(() -> cloud.messages().size() == 4);
        assertThat(sent()).containsExactly(1, 2, 1, 2);
        assertThat(cloud.messages().get(2).path("cid"))
                .isEqualTo(cloud.messages().get(0).path("cid"));
    }

    @Test
    void whileOfflineTheNewestReadingsAreKeptAndTheOthersCounted() {
        IntStream.range(0, 15).forEach(device::send);
        device.open();

        await().until(() -> cloud.messages().size() == 10);
        assertThat(sent()).containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(device.dropped()).isEqualTo(5);
    }

    @Test
    void aDeadTokenAtTheRegistrationIsNeverTriedAgain() {
        cloud.onRegister(FakeCloud.refuse(401, "token/revoked"));
        device.open();

        await().until(() -> device.phase() == REVOKED);
        assertThat(device.state().detail()).contains("401").contains("token/revoked");
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.registrations().size() == 1);
    }

    @Test
    void aTokenThatIsRevokedWhileTheChannelIsOpenIsNeverTriedAgain() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        cloud.sendText(FakeCloud.error(401, "token/replaced"));
        cloud.disconnect();

        await().until(() -> device.phase() == REVOKED);
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.registrations().size() == 1);
    }

    @Test
    void aDeviceThatConnectedElsewhereDoesNotFightBack() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        cloud.sendText(FakeCloud.error(409, "channel/replaced"));
        cloud.disconnect();

        await().until(() -> device.phase() == REPLACED);
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.registrations().size() == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aDeviceThatTheCloudDoesNotLetInStops(int code) {
        cloud.onRegister(FakeCloud.refuse(code, "device-token/other-device"));
        device.open();

        await().until(() -> device.phase() == REFUSED);
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.registrations().size() == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 500})
    void anyOtherRefusalOfTheRegistrationIsTriedAgainWithPauses(int code) {
        cloud.onRegister(FakeCloud.refuse(code, "none"));
        device.open();

        await().until(() -> cloud.registrations().size() >= 2);
        assertThat(device.phases()).contains(WAITING);
        cloud.onRegister(FakeCloud::acknowledge);
        await().until(() -> device.phase() == ONLINE);
    }

    @Test
    void aCloudThatHangsUpAfterEachRegistrationIsNotCalledInABusyLoop() {
        cloud.onRegister((socket, frame) -> {
            FakeCloud.acknowledge(socket, frame);
            socket.close((short) 1011);
        });
        device.open();

        await().during(Duration.ofSeconds(1)).until(() -> cloud.registrations().size() < 14);
        assertThat(cloud.registrations()).hasSizeGreaterThan(3);
    }

    @Test
    void aSilentCloudIsTakenForDead() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        await().until(() -> cloud.registrations().size() == 2);
        assertThat(device.states())
                .anySatisfy(state -> assertThat(state.detail()).startsWith("nothing heard"));
    }

    @Test
    void pingsKeepTheChannelAlive() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        await().during(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    cloud.send(Ping.at(1));
                    return cloud.registrations().size() == 1;
                });
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void aCloudThatDoesNotAnswerTheRegistrationIsTriedAgain() {
        cloud.onRegister((socket, frame) -> {});
        device.open();

        await().until(() -> cloud.registrations().size() == 2);
        assertThat(device.states())
                .anySatisfy(state -> assertThat(state.detail()).isEqualTo("no answer to the registration"));
        assertThat(device.phases()).doesNotContain(ONLINE);
    }

    @Test
    void aCloudThatNoLongerAcknowledgesIsTakenForDead() {
        cloud.onMessage((socket, frame) -> socket.writeTextMessage("{\"type\":\"ping\",\"ts\":1}"));
        device.open();
        device.send(1);

        await().until(() -> cloud.registrations().size() == 2);
        assertThat(device.states())
                .anySatisfy(state -> assertThat(state.detail()).isEqualTo("a message was not acknowledged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "42",
                "{}",
                "{\"data\":7}",
                "{\"error\":{}}",
                "{\"type\":\"action\"}",
                "{\"type\":\"action\",\"mid\":\"no id!\"}",
                "{\"type\":\"party\"}",
                "{\"data\":{\"cid\":{\"a\":[]}}}"
            })
    void aFrameThatCannotBeReadIsLeftOut(String rubbish) {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        cloud.sendText(rubbish);
        device.send(1);
        device.send(2);

        await().until(() -> cloud.messages().size() == 2);
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void aCloudThatSendsOnlyRubbishIsGivenUpForAWhile() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        IntStream.range(0, 5).forEach(i -> cloud.sendText("rubbish"));

        await().until(() -> device.phases().contains(WAITING));
        await().until(() -> device.phase() == ONLINE);
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnectionAndNotTheDevice() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        cloud.sendText("x".repeat(200_000));

        await().until(() -> cloud.registrations().size() == 2 && device.phase() == ONLINE);
    }

    @Test
    void aReadingThatIsRefusedHoldsUpNoOther() {
        cloud.onMessage((socket, frame) -> {
            if (frame.path("data").path("n").asInt() == 1) {
                socket.writeTextMessage("{\"error\":{\"code\":400,\"message\":\"Invalid ts value\",\"cid\":\""
                        + frame.path("cid").asText() + "\"}}");
            } else {
                FakeCloud.acknowledge(socket, frame);
            }
        });
        device.open();
        IntStream.rangeClosed(1, 9).forEach(device::send);

        await().until(() -> cloud.messages().size() == 9);
        await().during(Duration.ofMillis(900)).until(() -> cloud.registrations().size() == 1);
    }

    @Test
    void aReadingFromTheFutureIsSentAgainWithoutItsTimeAndTheNextOnesHaveNoneAtOnce() {
        cloud.onMessage((socket, frame) -> {
            if (frame.has("ts")) {
                refuseAsFuture(socket, frame);
            } else {
                FakeCloud.acknowledge(socket, frame);
            }
        });
        device.open();
        device.send(1);
        await().until(() -> cloud.messages().size() == 2);
        device.send(2);

        await().until(() -> cloud.messages().size() == 3);
        assertThat(sent()).containsExactly(1, 1, 2);
        assertThat(withTime()).containsExactly(true, false, false);
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void aDeviceWhoseClockIsSetRightSendsTheTimeAgainOnTheNextConnection() {
        cloud.onMessage(CloudChannelTest::refuseAsFuture);
        device.open();
        device.send(1);
        await().until(() -> cloud.messages().size() == 2);

        cloud.onMessage(FakeCloud::acknowledge);
        cloud.disconnect();
        await().until(() -> cloud.registrations().size() == 2);
        device.send(2);

        await().until(() -> cloud.messages().size() == 3);
        assertThat(withTime()).containsExactly(true, false, true);
    }

    @Test
    void aCloudThatFindsEvenAReadingWithoutATimeInTheFutureIsNotAskedForever() {
        cloud.onMessage(CloudChannelTest::refuseAsFuture);
        device.open();
        device.send(1);

        await().until(() -> cloud.messages().size() == 2);
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.messages().size() == 2);
    }

    @Test
    void aSlowCloudGetsEverythingInTheEnd() {
        cloud.onMessage((socket, frame) -> new Thread(() -> {
                    await().pollDelay(Duration.ofMillis(30)).until(() -> true);
                    FakeCloud.acknowledge(socket, frame);
                })
                .start());
        device.open();
        IntStream.range(0, 10).forEach(device::send);

        await().until(() -> cloud.messages().size() == 10);
        assertThat(sent()).isSorted();
    }

    @Test
    void actionsReachTheDevice() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        cloud.send(FakeCloud.action("m1", "d1", "setOn", Map.of()));

        await().until(() -> device.actions().size() == 1);
        assertThat(device.actions().get(0).actions().get(0).name()).isEqualTo("setOn");
    }

    @Test
    void hangingUpSendsACloseFrameAndEndsAllAttempts() {
        device.open();
        await().until(() -> device.phase() == ONLINE);

        device.hangUp();

        await().untilAsserted(() -> assertThat(cloud.closeCodes()).containsExactly(1000));
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.registrations().size() == 1);
    }

    @Test
    void hangingUpBeforeTheConnectionIsThereClosesItWhenItComes() {
        device.open();
        device.hangUp();

        await().during(Duration.ofMillis(300)).until(() -> cloud.connections() == 0);
        assertThat(cloud.registrations()).isEmpty();
    }

    @Test
    void hangingUpWhileWaitingEndsAllAttempts() {
        cloud.onRegister(FakeCloud.refuse(500, "none"));
        device.open();
        await().until(() -> device.phases().contains(WAITING));

        device.hangUp();

        var attempts = cloud.registrations().size();
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.registrations().size() <= attempts + 1);
    }

    private List<Integer> sent() {
        return cloud.data().stream().map(data -> data.path("n").asInt()).toList();
    }

    private List<Boolean> withTime() {
        return cloud.messages().stream().map(message -> message.has("ts")).toList();
    }

    private static void refuseAsFuture(ServerWebSocket socket, JsonNode frame) {
        socket.writeTextMessage("{\"error\":{\"code\":400,\"message\":\"Invalid ts value (in future)\",\"cid\":\""
                + frame.path("cid").asText() + "\"}}");
    }
}
