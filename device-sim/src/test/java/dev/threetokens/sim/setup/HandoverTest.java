package dev.threetokens.sim.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.sim.Simulator;
import dev.threetokens.sim.testing.FakeCloud;
import dev.threetokens.sim.testing.RawHttp;
import dev.threetokens.sim.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that lie ready in a file when the simulator starts. */
class HandoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String TWO = """
            [{"deviceId":"d1","type":"com.hearthlight.light","name":"Hall light","token":"one"},
             {"deviceId":"d2","type":"com.hearthlight.light","name":"Desk lamp","token":"two"}]""";

    @TempDir
    Path folder;

    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void eachDeviceGetsItsTokenAndTheFileIsGone() throws IOException {
        var file = Files.writeString(folder.resolve("devices.json"), TWO);
        try (var simulator = start(file)) {
            await().atMost(PATIENCE).until(() -> !Files.exists(file));
            await().atMost(PATIENCE).until(() -> cloud.registrations().size() == 2);
            assertThat(devices(simulator)).contains("Hall light", "Desk lamp").doesNotContain("\"one\"");
        }
    }

    @Test
    void withoutTheFileThereIsNothingToDo() {
        try (var simulator = start(folder.resolve("devices.json"))) {
            assertThat(devices(simulator)).contains("\"devices\":[]");
        }
    }

    @Test
    void aFileThatIsNotUnderstoodSetsUpNobodyAndStays() throws IOException {
        var file = Files.writeString(folder.resolve("devices.json"), TWO.replace("Desk lamp", ""));
        try (var simulator = start(file)) {
            var setUp = new RawHttp(simulator.setupPort()).setUp("d3", "com.hearthlight.light", "Third", "three");
            assertThat(setUp.status()).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> cloud.registrations().size() == 1);
            assertThat(devices(simulator)).contains("Third").doesNotContain("Hall light");
            assertThat(file).exists();
        }
    }

    private Simulator start(Path file) {
        var setup = SetupSettings.on(0).withHandover(file);
        return Running.simulator(cloud.address(), folder.resolve("state"), Duration.ofMillis(100), setup);
    }

    private static String devices(Simulator simulator) {
        return new RawHttp(simulator.setupPort()).get("/devices").body();
    }
}
