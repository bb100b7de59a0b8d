package dev.threetokens.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Protocol;
import dev.threetokens.sim.fleet.FleetSettings;
import dev.threetokens.sim.setup.SetupSettings;
import dev.threetokens.sim.state.DeviceStore;
import dev.threetokens.sim.state.KnownDevice;
import dev.threetokens.sim.state.StateUnusable;
import dev.threetokens.sim.testing.CapturedLog;
import dev.threetokens.sim.testing.FakeCloud;
import dev.threetokens.sim.testing.Fast;
import dev.threetokens.sim.testing.RawHttp;
import dev.threetokens.sim.testing.Running;
import dev.threetokens.sim.testing.SilentCloud;
import dev.threetokens.sim.weather.WeatherRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole simulator between a proxy that sets devices up and a cloud. */
class SimulatorTest {
    private static final String LIGHT = "com.hearthlight.light";
    private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.secret-part.signature-part";
    private static final Duration SELDOM = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void stopCloud() {
        cloud.close();
    }

    @Test
    void theFirstReadingIsSentAsSoonAsTheDeviceIsOnline() {
        try (var simulator = Running.simulator(cloud.address(), folder, SELDOM)) {
            setUpLight(simulator);

            await().until(() -> cloud.data().size() == 1);
            assertThat(cloud.data().get(0).path("state").asBoolean()).isTrue();
            assertThat(cloud.data().get(0).path("brightness").asInt()).isEqualTo(80);
        }
    }

    @Test
    void readingsAreSentAtTheInterval() {
        try (var simulator = Running.simulator(cloud.address(), folder, Duration.ofMillis(200))) {
            setUpLight(simulator);

            await().until(() -> cloud.data().size() >= 4);
            var first = cloud.messages().get(1).path("ts").asLong();
            var third = cloud.messages().get(3).path("ts").asLong();
            assertThat(third - first).isBetween(250L, 800L);
        }
    }

    @Test
    void theLightReportsItsStateRightAfterSetOff() {
        try (var simulator = Running.simulator(cloud.address(), folder, SELDOM)) {
            setUpLight(simulator);
            await().until(() -> cloud.data().size() == 1);

            cloud.send(FakeCloud.action("m1", "d1", "setOff", Map.of()));

            await().until(() -> cloud.data().size() == 2);
            assertThat(cloud.data().get(1).path("state").asBoolean()).isFalse();
        }
    }

    @Test
    void theSameActionIsNeverDoneTwice() {
        try (var simulator = Running.simulator(cloud.address(), folder, SELDOM)) {
            setUpLight(simulator);
            await().until(() -> cloud.data().size() == 1);
            cloud.send(FakeCloud.action("m1", "d1", "setOff", Map.of()));
            cloud.send(FakeCloud.action("m2", "d1", "setOn", Map.of()));
            await().until(() -> cloud.data().size() == 3);

            cloud.send(FakeCloud.action("m1", "d1", "setOff", Map.of()));

            await().during(Duration.ofMillis(300)).until(() -> cloud.data().size() == 3);
            assertThat(new RawHttp(simulator.setupPort()).get("/devices").body())
                    .contains("\"state\":true");
        }
    }

    @Test
    void anActionThatCannotBeDoneIsLoggedAndTheStateReportedUnchanged() {
        try (var log = new CapturedLog(Level.INFO);
                var simulator = Running.simulator(cloud.address(), folder, SELDOM)) {
            setUpLight(simulator);
            await().until(() -> cloud.data().size() == 1);

            cloud.send(FakeCloud.action("m1", "d1", "explode", Map.of()));
            cloud.send(FakeCloud.action("m2", "d1", "setBrightness", Map.of("brightness", 300)));

            await().until(() -> cloud.data().size() == 3);
            assertThat(cloud.data().get(2)).isEqualTo(cloud.data().get(0));
            assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("unknown Action 'explode'"));
            assertThat(log.lines())
                    .anySatisfy(line ->
                            assertThat(line).contains("parameter 'brightness' must be a whole number from 0 to 100"));
        }
    }

    @Test
    void anActionForAnotherDeviceIsIgnored() {
        try (var simulator = Running.simulator(cloud.address(), folder, SELDOM)) {
            setUpLight(simulator);
            await().until(() -> cloud.data().size() == 1);

            cloud.send(FakeCloud.action("m1", "d2", "setOff", Map.of()));

            await().during(Duration.ofMillis(300)).until(() -> cloud.data().size() == 1);
        }
    }

    @Test
    void devicesComeBackAfterARestart() {
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            setUpLight(simulator);
            await().until(() -> cloud.registrations().size() == 1);
        }
        await().until(() -> cloud.connections() == 0);
        assertThat(cloud.closeCodes()).containsExactly(1000);

        try (var simulator = Running.simulator(cloud.address(), folder)) {
            await().until(() -> connection(simulator).equals("ONLINE"));
            assertThat(cloud.registrations().get(1).path("Authorization").asText())
                    .isEqualTo("bearer " + TOKEN);
        }
    }

    @Test
    void aRevokedDeviceStaysRevokedOverARestartUntilItGetsANewToken() throws IOException {
        cloud.onRegister(FakeCloud.refuse(401, "token/revoked"));
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            setUpLight(simulator);
            await().until(() -> connection(simulator).equals("REVOKED"));
            await().until(() ->
                    !Files.readString(folder.resolve("devices.json")).contains(TOKEN));
        }
        assertThat(Files.readString(folder.resolve("devices.json"))).contains("\"revoked\" : true");

        cloud.onRegister(FakeCloud::acknowledge);
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            assertThat(connection(simulator)).isEqualTo("REVOKED");
            await().during(Duration.ofMillis(400))
                    .until(() -> cloud.registrations().size() == 1);

            new RawHttp(simulator.setupPort()).setUp("d1", LIGHT, "Hall light", "new.token");

            await().until(() -> connection(simulator).equals("ONLINE"));
            await().until(() -> !cloud.data().isEmpty());
        }
    }

    @Test
    void aDeviceThatWaitsSaysHowLongAndWhy() {
        cloud.onRegister(FakeCloud.refuse(500, "none"));
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            setUpLight(simulator);

            await().untilAsserted(() -> {
                var device = device(simulator);
                assertThat(device.path("connection").asText()).isEqualTo("WAITING");
                assertThat(device.path("retryInMs").asLong()).isBetween(0L, 300L);
                assertThat(device.path("reason").asText()).isNotEmpty();
            });
        }
    }

    @Test
    void aStationReplaysTheRecordOfItsCity() {
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            new RawHttp(simulator.setupPort()).setUp("d1", "com.fieldsense.weather", "Seattle roof", TOKEN);

            await().until(() -> cloud.data().size() >= 3);
            var record =
                    WeatherRecords.shipped().of(new DeviceId("d1"), "Seattle").readings();
            assertThat(cloud.data().get(0).has("humidity")).isFalse();
            assertThat(record)
                    .anySatisfy(reading -> assertThat(reading.get("temperature"))
                            .isEqualTo(cloud.data().get(2).path("temperature").asDouble()));
        }
    }

    @Test
    void noLogOfAnyLibraryAtAnyLevelHoldsTheToken() {
        try (var log = new CapturedLog(Level.ALL)) {
            try (var simulator = Running.simulator(cloud.address(), folder)) {
                setUpLight(simulator);
                await().until(() -> cloud.data().size() > 2);
                cloud.sendText("{\"error\":{\"code\":500,\"message\":\"cannot take " + TOKEN + "\"}}");
                cloud.sendText(TOKEN);
                cloud.disconnect();
                await().until(() -> cloud.registrations().size() == 2);
                cloud.sendText(FakeCloud.error(401, "token/revoked"));
                await().until(() -> connection(simulator).equals("REVOKED"));
            }
            assertThat(log.lines())
                    .isNotEmpty()
                    .anySatisfy(line -> assertThat(line).contains("cannot take ***"));
            assertThat(log.lines()).noneSatisfy(line -> assertThat(line).contains("secret-part"));
            assertThat(log.lines()).noneSatisfy(line -> assertThat(line).contains("signature-part"));
        }
    }

    @Test
    void aThousandDevicesComeOnline() throws IOException {
        try (var store = DeviceStore.open(folder)) {
            store.save(IntStream.range(0, 1_000)
                    .mapToObj(i -> new KnownDevice(new DeviceId("d" + i), LIGHT, "Light " + i, "token" + i, false))
                    .toList());
        }
        var settings = new SimulatorSettings(
                ChannelSettings.to(Destination.of(Protocol.WEBSOCKET, cloud.address())),
                SetupSettings.on(0),
                folder,
                new FleetSettings(1_000, SELDOM),
                WeatherRecords.shipped());
        try (var simulator = Simulator.start(settings)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> devicesHeard() == 1_000);
            assertThat(new RawHttp(simulator.setupPort()).get("/devices").body())
                    .doesNotContain("token");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentenceAndLeavesTheDevicesAlone() {
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            setUpLight(simulator);
            await().until(() -> cloud.registrations().size() == 1);
            var settings = new SimulatorSettings(
                    Fast.channels(cloud.address()),
                    SetupSettings.on(simulator.setupPort()),
                    folder.resolve("other"),
                    new FleetSettings(3, SELDOM),
                    WeatherRecords.shipped());

            assertThatThrownBy(() -> Simulator.start(settings))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Port " + simulator.setupPort() + " on 127.0.0.1 cannot be opened;");
            assertThat(cloud.registrations()).hasSize(1);
        }
    }

    @Test
    void twoSimulatorsDoNotShareAStateFolder() {
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            assertThat(simulator.setupPort()).isPositive();
            assertThatThrownBy(() -> Running.simulator(cloud.address(), folder))
                    .isInstanceOf(StateUnusable.class)
                    .hasMessageContaining("is used by another device-sim");
        }
    }

    @Test
    void aTypeThatCannotBeSimulatedIsSaidAtTheStart() throws IOException {
        Files.writeString(
                folder.resolve("devices.json"),
                "{\"version\":1,\"devices\":[{\"deviceId\":\"d1\",\"type\":\"com.acme\",\"name\":\"x\",\"token\":\"t\","
                        + "\"revoked\":false}]}");

        assertThatThrownBy(() -> Running.simulator(cloud.address(), folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("com.acme");
    }

    @Test
    void aStateThatCannotBeSavedIsSaidAndTheDeviceNotTakenIn() throws IOException {
        try (var simulator = Running.simulator(cloud.address(), folder)) {
            Files.createDirectory(folder.resolve("devices.json"));
            Files.createFile(folder.resolve("devices.json").resolve("in-the-way"));

            var answer = new RawHttp(simulator.setupPort()).setUp("d1", LIGHT, "Hall light", TOKEN);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("The device could not be saved").doesNotContain(folder.toString());
            assertThat(new RawHttp(simulator.setupPort()).get("/devices").body())
                    .isEqualTo("{\"data\":{\"devices\":[]}}");
            assertThat(cloud.registrations()).isEmpty();
        }
    }

    @Test
    void itStopsInTimeEvenIfTheCloudDoesNotSayGoodBye() throws IOException {
        try (var silent = new SilentCloud()) {
            var simulator = Running.simulator(silent.address(), folder);
            setUpLight(simulator);
            await().until(silent::isOpened);

            var start = System.nanoTime();
            simulator.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), Duration.ofMillis(1_800));
        }
    }

    private long devicesHeard() {
        return cloud.messages().stream()
                .map(message -> message.path("sdid").asText())
                .distinct()
                .count();
    }

    private static void setUpLight(Simulator simulator) {
        assertThat(new RawHttp(simulator.setupPort())
                        .setUp("d1", LIGHT, "Hall light", TOKEN)
                        .status())
                .isEqualTo(200);
    }

    private static String connection(Simulator simulator) throws IOException {
        return device(simulator).path("connection").asText();
    }

    private static JsonNode device(Simulator simulator) throws IOException {
        return new ObjectMapper()
                .readTree(new RawHttp(simulator.setupPort()).get("/devices").body())
                .path("data")
                .path("devices")
                .path(0);
    }
}
