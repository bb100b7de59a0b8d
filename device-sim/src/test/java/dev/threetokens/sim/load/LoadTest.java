package dev.threetokens.sim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.state.DeviceStore;
import dev.threetokens.sim.state.KnownDevice;
import dev.threetokens.sim.testing.FakeCloud;
import dev.threetokens.sim.testing.Fast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final FakeCloud cloud = new FakeCloud();

    @BeforeEach
    void someDevices() throws IOException {
        try (var store = DeviceStore.open(folder)) {
            store.save(IntStream.range(0, 3).mapToObj(LoadTest::light).toList());
        }
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    @Test
    void theDevicesTakeTurnsAndEachMessageIsSentOnceAtItsTime() {
        var report = run(patient(), new LoadPlan(3, 60, SECOND, 1_000));

        assertThat(report.due()).isEqualTo(60);
        assertThat(report.sent()).isEqualTo(60);
        assertThat(report.acknowledged()).isEqualTo(60);
        assertThat(report.failures()).isEmpty();
        assertThat(powers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).boxed().toList());
        assertThat(cloud.messages()).allSatisfy(message -> {
            var number = message.at("/data/power").asInt();
            assertThat(message.get("sdid").asText()).isEqualTo("d" + number % 3);
            assertThat(message.get("ts").asLong() - tsOf(0))
                    .isBetween(number * 1_000L / 60 - 1, number * 1_000L / 60 + 1);
        });
    }

    @Test
    void theAnswersThatWereLateAreMeasuredFromTheTimeAtWhichTheMessagesWereDue() {
        var first = new AtomicInteger();
        cloud.onMessage((socket, frame) -> {
            if (first.getAndIncrement() == 0) {
                pause(500);
            }
            FakeCloud.acknowledge(socket, frame);
        });

        var latency = run(patient(), new LoadPlan(1, 100, SECOND, 1_000)).latency();

        assertThat(latency.max()).isGreaterThanOrEqualTo(499);
        assertThat(latency.p90()).as("those that were due in the pause").isGreaterThanOrEqualTo(350);
    }

    @Test
    void whatTheCloudRefusesHasFailedForTheReasonThatItGives() {
        cloud.onMessage((socket, frame) -> {
            if (frame.at("/data/power").asInt() % 10 == 0) {
                socket.writeTextMessage(
                        "{\"error\":{\"code\":429,\"message\":\"Too fast\",\"cid\":" + frame.get("cid") + "}}");
            } else {
                FakeCloud.acknowledge(socket, frame);
            }
        });

        var report = run(patient(), new LoadPlan(2, 50, SECOND, 1_000));

        assertThat(report.acknowledged()).isEqualTo(45);
        assertThat(report.failures()).containsExactlyEntriesOf(Map.of("refused: 429 Too fast", 5L));
    }

    @Test
    void aLostConnectionComesBackAndWhatWasOnItsWayHasFailedAndIsNotSentAgain() {
        cloud.onMessage((socket, frame) -> {
            if (frame.at("/data/power").asInt() == 20) {
                socket.close((short) 1012);
            } else {
                FakeCloud.acknowledge(socket, frame);
            }
        });

        var report = run(patient(), new LoadPlan(1, 50, SECOND, 1_000));

        assertThat(cloud.registrations()).hasSize(2);
        assertThat(powers()).doesNotHaveDuplicates().contains(49);
        assertThat(report.failures()).hasSize(1).containsKey("no acknowledgement: the cloud closed the connection");
        assertThat(report.acknowledged() + report.failed()).isEqualTo(50);
        assertThat(report.acknowledged()).isGreaterThanOrEqualTo(20 + 10);
    }

    @Test
    void aboveTheBoundMessagesFailUnsent() {
        cloud.onMessage((socket, frame) -> {});

        var report = run(Fast.channels(cloud.address()), new LoadPlan(1, 100, SECOND, 10));

        assertThat(report.due()).isEqualTo(100);
        assertThat(report.failed()).isEqualTo(100);
        assertThat(report.failures()).containsKey("not sent: 10 messages were outstanding");
        assertThat(report.sent()).isLessThan(90);
    }

    @Test
    void nothingIsSentIfTheCloudDoesNotLetADeviceIn() {
        cloud.onRegister(FakeCloud.refuse(401, "token/revoked"));

        assertThatThrownBy(() -> run(patient(), new LoadPlan(2, 10, SECOND, 10)))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("token/revoked");
        assertThat(cloud.messages()).isEmpty();
    }

    @Test
    void nothingIsSentIfNotAllDevicesComeOnline() {
        cloud.onRegister((socket, frame) -> {
            if (frame.get("sdid").asText().equals("d0")) {
                FakeCloud.acknowledge(socket, frame);
            }
        });

        assertThatThrownBy(() -> run(patient(), new LoadPlan(2, 10, SECOND, 10), Duration.ofMillis(500)))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("of 2 devices were online");
        assertThat(cloud.messages()).isEmpty();
    }

    @Test
    void devicesThatAreMissingAreAddedOnlyByAnOwner() {
        assertThatThrownBy(() -> run(patient(), new LoadPlan(4, 10, SECOND, 10)))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("has 3 of 4 devices")
                .hasMessageContaining("--owner-token");
    }

    @Test
    void itCanBeStoppedAndTellsWhatItHasDoneUntilThen() {
        try (var load = Load.start(settings(patient(), new LoadPlan(1, 50, Duration.ofHours(1), 1_000), PATIENCE))) {
            await().until(() ->
                    load.soFar().filter(report -> report.acknowledged() > 5).isPresent());
            load.stop();

            var report = load.report(PATIENCE).orElseThrow();

            assertThat(report.stopped()).isTrue();
            assertThat(report.acknowledged()).isGreaterThan(5);
            assertThat(report.outstanding()).isZero();
        }
    }

    private LoadReport run(ChannelSettings channels, LoadPlan plan) {
        return run(channels, plan, PATIENCE);
    }

    private LoadReport run(ChannelSettings channels, LoadPlan plan, Duration patience) {
        try (var load = Load.start(settings(channels, plan, patience))) {
            return load.report(PATIENCE).orElseThrow();
        }
    }

    private LoadSettings settings(ChannelSettings channels, LoadPlan plan, Duration patience) {
        return new LoadSettings(channels, plan, folder, Optional.empty(), patience);
    }

    private ChannelSettings patient() {
        return Fast.patientChannels(cloud.address());
    }

    private List<Integer> powers() {
        return cloud.data().stream().map(data -> data.get("power").asInt()).toList();
    }

    private long tsOf(int number) {
        return cloud.messages().stream()
                .filter(message -> message.at("/data/power").asInt() == number)
                .findFirst()
                .orElseThrow()
                .get("ts")
                .asLong();
    }

    private static KnownDevice light(int number) {
        return new KnownDevice(
                new DeviceId("d" + number), "com.hearthlight.light", "Light " + number, "token-" + number, false);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
