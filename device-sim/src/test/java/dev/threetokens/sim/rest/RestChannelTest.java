package dev.threetokens.sim.rest;

import static dev.threetokens.sim.channel.ConnectionState.Phase.CONNECTING;
import static dev.threetokens.sim.channel.ConnectionState.Phase.ONLINE;
import static dev.threetokens.sim.channel.ConnectionState.Phase.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.sim.testing.CapturedLog;
import dev.threetokens.sim.testing.ChannelFixture;
import dev.threetokens.sim.testing.FakeCloud;
import dev.threetokens.sim.testing.FakeRest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device that knows REST only, against a real HTTP server that behaves well or badly. */
class RestChannelTest {
    private static final Duration LONG_ENOUGH_FOR_MANY_ATTEMPTS = Duration.ofMillis(600);

    private final FakeRest cloud = new FakeRest();
    private final ChannelFixture device = new ChannelFixture(cloud.destination());

    @AfterEach
    void hangUp() {
        device.close();
        cloud.close();
    }

    @Test
    void theDeviceIsOnlineOnceItsQuestionForActionsIsAnswered() {
        online();

        assertThat(cloud.questions().get(0)).contains("ddid=d1").contains("order=desc");
        assertThat(cloud.tokens()).containsOnly("Bearer " + ChannelFixture.TOKEN);
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void readingsArePostedOneAfterTheOtherWithTheTimeAtWhichTheyWereTaken() {
        var before = Instant.now().toEpochMilli();
        device.send(1);
        var after = Instant.now().toEpochMilli();
        device.open();
        device.send(2);

        await().until(() -> cloud.messages().size() == 2);
        assertThat(cloud.numbers()).containsExactly(1, 2);
        assertThat(cloud.messages().get(0).getString("sdid")).isEqualTo("d1");
        assertThat(cloud.messages().get(0).getLong("ts")).isBetween(before, after);
    }

    @Test
    void aReadingFromTheFutureIsPostedAgainWithoutItsTime() {
        cloud.onMessage(FakeRest.say(
                400,
                "{\"error\":{\"code\":4001,\"message\":\"Validation Error\",\"errors\":"
                        + "[{\"field\":\"ts\",\"messages\":[\"Invalid ts value (in future)\"]}]}}"));
        device.send(1);
        device.open();

        await().until(() -> cloud.messages().size() == 2);
        assertThat(cloud.numbers()).containsExactly(1, 1);
        assertThat(cloud.messages().get(0).containsKey("ts")).isTrue();
        assertThat(cloud.messages().get(1).containsKey("ts")).isFalse();
    }

    @Test
    void theNextReadingWaitsForTheAnswerToTheOneBefore() {
        cloud.onMessage(request -> {});
        online();

        device.send(1);
        device.send(2);

        await().until(() -> cloud.messages().size() == 1);
        await().during(Duration.ofMillis(200)).until(() -> cloud.messages().size() == 1);
    }

    @Test
    void aReadingThatWasNotAnsweredIsSentAgain() {
        cloud.onMessage(FakeRest::hangUp);
        online();
        device.send(1);
        await().until(() -> device.phases().contains(WAITING));

        cloud.onMessage(FakeRest::accept);
        device.send(2);

        await().until(() -> cloud.numbers().contains(2));
        assertThat(cloud.numbers()).endsWith(1, 2);
    }

    @Test
    void whileOfflineTheNewestReadingsAreKeptAndTheOthersCounted() {
        IntStream.range(0, 15).forEach(device::send);
        device.open();

        await().until(() -> cloud.messages().size() == 10);
        assertThat(cloud.numbers()).containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(device.dropped()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"401,token/revoked,REVOKED", "403,device-token/other-device,REFUSED", "404,none,REFUSED"})
    void aFinalAnswerIsNeverAskedForAgain(int status, String rule, String phase) {
        cloud.onQuestion(FakeRest.refuse(status, rule));
        device.open();

        await().until(() -> device.phase().name().equals(phase));
        var asked = cloud.questions().size();
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.questions().size() == asked);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRevokedEndsTheDeviceWithItsNextReading() {
        online();
        cloud.onMessage(FakeRest.refuse(401, "token/revoked"));

        device.send(1);

        await().until(() -> device.phase().name().equals("REVOKED"));
        var asked = cloud.questions().size();
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.questions().size() <= asked + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 404, 500, 503})
    void anAnswerThatIsNoneOfTheCloudsIsTriedAgainWithPauses(int status) {
        cloud.onQuestion(FakeRest.say(status, "<html>what?</html>"));
        device.open();

        await().until(() -> device.phases().contains(WAITING));
        cloud.answersQuestions();
        await().until(() -> device.phase() == ONLINE);
    }

    @Test
    void aPauseThatTheCloudAsksForIsKept() {
        online();
        cloud.onMessage(request -> request.response()
                .putHeader("Retry-After", "1")
                .setStatusCode(429)
                .end(FakeCloud.error(429, "none")));

        device.send(1);

        await().until(() -> device.phase() == WAITING);
        cloud.onMessage(FakeRest::accept);
        await().during(Duration.ofMillis(700)).until(() -> cloud.messages().size() == 1);
        await().until(() -> cloud.numbers().equals(List.of(1, 1)));
    }

    @Test
    void aReadingThatIsRefusedHoldsUpNoOther() {
        cloud.onMessage(request -> {
            if (cloud.messages().size() == 1) {
                FakeRest.refuse(400, "none").accept(request);
            } else {
                FakeRest.accept(request);
            }
        });
        online();

        IntStream.rangeClosed(1, 3).forEach(device::send);

        await().until(() -> cloud.messages().size() == 3);
        assertThat(cloud.numbers()).containsExactly(1, 2, 3);
        assertThat(device.phases()).containsExactly(CONNECTING, ONLINE);
    }

    @Test
    void anActionIsDoneOnceThoughItIsInEveryAnswer() {
        online();

        cloud.act(action("m1", 1_000));
        cloud.act(action("m2", 1_000));
        await().until(() -> device.actions().size() >= 2);
        cloud.act(action("m3", 900));

        await().until(() -> device.actions().size() >= 3);
        var asked = cloud.questions().size();
        await().until(() -> cloud.questions().size() > asked + 3);
        assertThat(device.actions())
                .map(arrived -> arrived.mid().orElseThrow().value())
                .containsExactly("m1", "m2", "m3");
    }

    @Test
    void whatWasAskedBeforeTheFirstQuestionIsNotDone() {
        cloud.act(action("m1", 1_000));
        online();

        cloud.act(action("m2", 2_000));

        await().until(() -> !device.actions().isEmpty());
        assertThat(device.actions())
                .map(arrived -> arrived.mid().orElseThrow().value())
                .containsExactly("m2");
    }

    @Test
    void whatWasAskedWhileTheCloudWasAwayIsDoneOnceItIsBackAndWhatWasDoneIsNotDoneAgain() {
        online();
        cloud.act(action("m1", 1_000));
        await().until(() -> device.actions().size() == 1);

        cloud.onQuestion(FakeRest::hangUp);
        await().until(() -> device.phases().contains(WAITING));
        cloud.act(action("m2", 2_000));
        cloud.answersQuestions();

        await().until(() -> device.actions().size() >= 2);
        var asked = cloud.questions().size();
        await().until(() -> cloud.questions().size() > asked + 2);
        assertThat(device.actions())
                .map(arrived -> arrived.mid().orElseThrow().value())
                .containsExactly("m1", "m2");
    }

    @Test
    void onlyTheLastMinuteIsAskedForAgain() {
        online();
        cloud.act(action("m1", 1_700_000_100_000L));
        await().until(() -> device.actions().size() == 1);

        await().until(() -> cloud.questions().get(cloud.questions().size() - 1).contains("startDate=1700000040000"));
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        cloud.onQuestion(request -> {
            var response = request.response().setChunked(true);
            IntStream.range(0, 80).forEach(i -> response.write("x".repeat(64 * 1024)));
        });
        device.open();

        await().until(() -> device.phases().contains(WAITING));
        assertThat(device.states())
                .anySatisfy(state -> assertThat(state.detail()).contains("larger than"));
    }

    @Test
    void hangingUpEndsAllQuestions() {
        online();

        device.hangUp();

        var asked = cloud.questions().size();
        await().during(LONG_ENOUGH_FOR_MANY_ATTEMPTS)
                .until(() -> cloud.questions().size() <= asked + 1);
    }

    @Test
    void theTokenReachesNoLog() {
        try (var log = new CapturedLog(Level.ALL)) {
            cloud.onQuestion(
                    FakeRest.say(401, "{\"error\":{\"code\":401,\"message\":\"" + ChannelFixture.TOKEN + "\"}}"));
            device.open();
            await().until(() -> device.phase().isFinal());

            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(ChannelFixture.TOKEN));
        }
    }

    private void online() {
        device.open();
        await().until(() -> device.phase() == ONLINE);
    }

    private static Map<String, Object> action(String mid, long ts) {
        var action = new HashMap<>(FakeCloud.action(mid, "d1", "setOn", Map.of()));
        action.put("ts", ts);
        return action;
    }
}
