package dev.threetokens.e2e.resilience;

import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.History;
import dev.threetokens.e2e.support.Onboarding;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.ProcessSystem;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.id.DeviceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Simulated devices on each transport live through an outage of the cloud: nothing is missing, nothing is done twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int READINGS_IN_THE_OUTAGE = 4;

    private final Settings settings = seededWithWeather(Systems.fresh("transports"));
    private final ProcessSystem system = new ProcessSystem(settings);
    private final DemoWorld world = DemoWorld.read(settings.repository());
    private final Http cloud = new Http(system.cloud());
    private HeldToken alice = HeldToken.ofUser("", "");
    private List<Simulated> all = List.of();

    @BeforeAll
    void start() {
        system.start(Part.CLOUD);
        var owner = world.user("alice");
        alice = new UserApp(system.cloud(), world.homeglow())
                .signIn("Homeglow", owner)
                .token();
        var onboarding = new Onboarding(cloud, owner.id(), alice);
        all = Stream.of("websocket", "mqtt", "rest")
                .map(transport -> Simulated.start(transport, settings, world, onboarding))
                .toList();
    }

    @AfterAll
    void stop() {
        all.forEach(Simulated::close);
        system.close();
    }

    @Test
    void whatWasReadInAnOutageIsThereAfterItAndEachActionIsDoneOnce() {
        all.forEach(one -> within(PATIENCE).until(one::isOnline));
        act(31);

        system.kill(Part.CLOUD);
        all.forEach(one -> within(PATIENCE).until(() -> !one.isOnline()));
        var wait = all.stream()
                .map(one -> one.lastReading() + READINGS_IN_THE_OUTAGE)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var last = wait.get(i);
            within(PATIENCE).until(() -> one.lastReading() >= last);
        }
        system.start(Part.CLOUD);

        all.forEach(one -> within(PATIENCE).until(one::isOnline));
        all.forEach(this::nothingIsMissing);
        act(57);
        all.forEach(one -> assertThat(one.actionsDone()).as(one.transport()).isEqualTo(2));
    }

    /** The station's readings are numbered. */
    private void nothingIsMissing(Simulated one) {
        long last = one.lastReading();
        within(PATIENCE)
                .untilAsserted(() -> assertThat(stored(one.station()))
                        .as(one.transport())
                        .containsAll(LongStream.rangeClosed(1, last).boxed().toList()));
        assertThat(one.dropped()).isZero();
    }

    private void act(int brightness) {
        for (var one : all) {
            var action = new Action("setBrightness", Map.of("brightness", brightness));
            assertThat(cloud.post("/v1.1/actions", alice, Actions.of(one.light(), List.of(action)))
                            .ok())
                    .isTrue();
        }
        all.forEach(one -> within(PATIENCE)
                .untilAsserted(
                        () -> assertThat(one.brightness()).as(one.transport()).isEqualTo(brightness)));
    }

    private List<Long> stored(DeviceId device) {
        return new History(cloud, alice).numbers(device, 0, "wind");
    }

    /** The demo's world, but alice may add Weather Stations in Homeglow. */
    private static Settings seededWithWeather(Settings settings) {
        var type = DemoWorld.read(settings.repository()).type("com.fieldsense.weather");
        var read = "devices/" + type + ":read";
        try {
            var world = Files.readString(settings.repository().demoWorld());
            var seed = Files.writeString(
                    settings.home().folder().resolve("world.json"),
                    world.replace(read, read + " devices/" + type + ":write"));
            return new Settings(
                    settings.repository(),
                    settings.home(),
                    settings.ports(),
                    Duration.ofHours(1),
                    Map.of(Part.CLOUD, Map.of("MOCK_CLOUD_SEED_FILE", seed.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
