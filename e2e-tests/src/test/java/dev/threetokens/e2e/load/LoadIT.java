package dev.threetokens.e2e.load;

import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.support.History;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.ProcessSystem;
import dev.threetokens.e2e.system.Program;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.DeviceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a load says that the cloud has taken is what the cloud has, counted over REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadIT {
    private static final Duration TO_THE_END = Duration.ofMinutes(3);
    private static final int DEVICES = 5;
    private static final int RATE = 50;
    private static final int SECONDS = 3;

    private final Settings settings = Systems.fresh("load");
    private final ProcessSystem system = new ProcessSystem(settings);
    private final Http cloud = new Http(system.cloud());
    private final DemoWorld world = DemoWorld.read(settings.repository());
    private HeldToken homeglow = HeldToken.ofApplication("", "");
    private Path token = Path.of("");

    @BeforeAll
    void start() throws IOException {
        system.start(Part.CLOUD);
        var issued = TokenEndpoint.tokens(new TokenEndpoint(system.cloud())
                .clientCredentials(world.homeglow(), system.secrets().homeglow()));
        homeglow = HeldToken.ofApplication("Homeglow", issued.accessToken());
        token = Files.writeString(settings.home().folder().resolve("token"), issued.accessToken());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "mqtt", "rest"})
    void theCloudStoresExactlyWhatTheReportSaysWasAcknowledged(String transport) {
        var load = run(transport, ownerOptions());

        assertThat(load.status()).as(load.output()).isZero();
        assertThat(load.figure("due")).isEqualTo(RATE * SECONDS);
        assertThat(load.figure("acknowledged")).isEqualTo(RATE * SECONDS);
        assertThat(load.figure("failed")).isZero();
        assertThat(load.output()).contains("p50", "p90", "p99", "p99.9", "max").doesNotContain("eyJ");
        assertThat(stored(load))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, RATE * SECONDS).boxed().toList());
    }

    @Test
    void devicesAreKeptAndUsedAgainWithoutTheOwner() {
        var before = run("again", "websocket", ownerOptions()).devices();

        var again = run("again", "rest", List.of());

        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.devices()).isEqualTo(before);
    }

    @Test
    void aDeviceThatTheCloudNoLongerKnowsIsAReasonNotToBegin() {
        var load = run("revoked", "websocket", ownerOptions());
        cloud.delete("/v1.1/devices/" + load.devices().get(0) + "/tokens", homeglow);

        var refused = run("revoked", "websocket", List.of());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("does not let a device in", "nothing was sent");
    }

    private List<String> ownerOptions() {
        return List.of(
                "--owner-token",
                token.toString(),
                "--owner",
                world.user("bob").id().value());
    }

    private EndedLoad run(String transport, List<String> more) {
        return run(transport, transport, more);
    }

    private EndedLoad run(String name, String transport, List<String> more) {
        var folder = settings.home().folder().resolve(name);
        var log = settings.home().logs().resolve(name + "-" + transport + System.nanoTime() + ".log");
        var program = Program.start(arguments(folder, transport, more), Map.of(), log);
        within(TO_THE_END).until(() -> !program.isRunning());
        return new EndedLoad(program.status(), log, folder);
    }

    private List<String> arguments(Path folder, String transport, List<String> more) {
        var fixed = Stream.of(
                "-XX:TieredStopAtLevel=1",
                "-jar",
                settings.repository().jar(Part.DEVICES).toString(),
                "load",
                "--cloud",
                system.cloud().toString(),
                "--mqtt",
                system.mqtt().toString(),
                "--transport",
                transport,
                "--state",
                folder.toString(),
                "--devices",
                String.valueOf(DEVICES),
                "--rate",
                String.valueOf(RATE),
                "--duration",
                SECONDS + "s");
        return Stream.concat(fixed, more.stream()).toList();
    }

    private List<Long> stored(EndedLoad load) {
        var history = new History(cloud, homeglow);
        var all = new ArrayList<Long>();
        load.devices().forEach(device -> all.addAll(history.numbers(device, 0, "power")));
        return all;
    }

    private record EndedLoad(int status, Path log, Path folder) {
        String output() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long figure(String name) {
            return output().lines()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> line.split(" +")[1])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }

        List<DeviceId> devices() {
            var ids = new ArrayList<DeviceId>();
            Json.readFile(folder.resolve("devices.json"), JsonNode.class)
                    .path("devices")
                    .forEach(device ->
                            ids.add(new DeviceId(device.path("deviceId").asText())));
            return ids;
        }
    }
}
