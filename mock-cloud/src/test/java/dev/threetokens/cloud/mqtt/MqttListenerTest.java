package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second listener with settings of its own, beside the one of the cloud under test. */
@QuarkusTest
class MqttListenerTest {
    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    @Inject
    Services services;

    @TempDir
    Path folder;

    private MqttListener second;

    @BeforeEach
    void none() {
        second = with(Map.of("enabled", "false"));
    }

    @AfterEach
    void stop() {
        second.stop(new ShutdownEvent());
    }

    @Test
    void aTakenPortIsToldInASentenceThatSaysWhatToDo() {
        var taken = listener.port().orElseThrow();
        second = with(Map.of("port", taken.toString()));
        assertThatThrownBy(() -> second.start(new StartupEvent()))
                .hasMessageContaining("127.0.0.1:" + taken)
                .hasMessageContaining("MOCK_CLOUD_MQTT_PORT")
                .hasMessageContaining("MOCK_CLOUD_MQTT_ENABLED=false");
    }

    @Test
    void itCanBeSwitchedOff() {
        second.start(new StartupEvent());
        assertThat(second.port()).isEmpty();
    }

    @Test
    void withACertificateItTakesTlsOnly() throws Exception {
        var files = Certificate.selfSigned(folder);
        var world = start(Map.of(
                "certificate-file",
                files.certificate().toString(),
                "key-file",
                files.key().toString()));
        var options = TestMqtt.as(world.lamp(), world.token())
                .setSsl(true)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setTrustOptions(
                        new PemTrustOptions().addCertPath(files.certificate().toString()));

        try (var lamp = TestMqtt.connect(vertx, world.port(), options);
                var plain = RawMqtt.open(world.port())) {
            lamp.publish(world.messages(), "{\"temp\":1}", 1);
            assertThat(world.stored()).hasSize(1);
            assertThat(plain.send(MqttBytes.connect(world.lamp(), world.token()))
                            .isClosed())
                    .isTrue();
        }
    }

    @Test
    void halfOfTlsAndFilesThatAreNoneAreToldInASentence() throws Exception {
        var text = Files.writeString(folder.resolve("text"), "no key").toString();
        second = with(Map.of("certificate-file", text));
        assertThatThrownBy(() -> second.start(new StartupEvent())).hasMessageContaining("MOCK_CLOUD_MQTT_KEY_FILE");
        second = with(Map.of("certificate-file", text, "key-file", text));
        assertThatThrownBy(() -> second.start(new StartupEvent())).hasMessageContaining("must be PEM");
    }

    @Test
    void moreConnectionsThanAllowedAreClosed() {
        var world = start(Map.of("max-connections", "2"));
        try (var one = RawMqtt.open(world.port());
                var lamp = RawMqtt.connected(world.port(), world.lamp(), world.token());
                var more = RawMqtt.open(world.port())) {
            assertThat(more.isClosed()).isTrue();
            one.close();
            await().untilAsserted(() ->
                    RawMqtt.connected(world.port(), world.lamp(), world.token()).close());
            assertThat(lamp.isClosed()).as("taken over").isTrue();
        }
    }

    @Test
    void aConnectThatComesInDropsIsClosedInTime() {
        var world = start(Map.of("connect-timeout", "300ms"));
        try (var slow = RawMqtt.open(world.port());
                var silent = RawMqtt.open(world.port())) {
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> slow.send(new byte[] {0x10}, new byte[] {0x7F}).isClosedNow());
            assertThat(silent.isClosed()).isTrue();
        }
    }

    @Test
    void whoAsksForNoKeepAliveIsClosedAfterALongSilence() {
        var world = start(Map.of("longest-silence", "300ms"));
        try (var lamp = RawMqtt.open(world.port())) {
            lamp.send(MqttBytes.connect(
                    "MQTT", 4, MqttBytes.CREDENTIALS, 0, "any", world.lamp().value(), world.token()));
            assertThat(lamp.next().number()).isZero();
            assertThat(lamp.isClosed()).isTrue();
        }
    }

    @Test
    void whoReadsTooSlowlyIsClosedAndHasBoundedMemory() {
        var world = start(Map.of("waiting-bytes", "1024"));
        try (var lamp = RawMqtt.connected(world.port(), world.lamp(), world.token())) {
            lamp.send(MqttBytes.subscribe(1, world.actions()));
            lamp.next();
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        world.ask(longActions());
                        return !world.isConnected();
                    });
        }
    }

    @Test
    void aSenderThatIsFasterThanItsCommitsWaits() {
        var world = start(Map.of("in-flight", "1"));
        try (var lamp = RawMqtt.connected(world.port(), world.lamp(), world.token())) {
            for (int id = 1; id <= 300; id++) {
                lamp.send(MqttBytes.publish(world.messages(), 1, id, "{\"temp\":1}"));
            }
            for (int id = 1; id <= 300; id++) {
                assertThat(lamp.next().number()).isEqualTo(id);
            }
        }
    }

    private static Object[] longActions() {
        return Collections.nCopies(20, Map.of("name", "dim", "parameters", Map.of("level", 1)))
                .toArray();
    }

    private MqttWorld start(Map<String, String> settings) {
        second = with(settings);
        second.start(new StartupEvent());
        return MqttWorld.fresh(testWorld, vertx, second.port().orElseThrow());
    }

    private MqttListener with(Map<String, String> settings) {
        var values = new HashMap<>(Map.of("mock-cloud.mqtt.port", "0"));
        settings.forEach((name, value) -> values.put("mock-cloud.mqtt." + name, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MqttConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(MqttConfig.class);
        return new MqttListener(
                new Services(
                        config,
                        services.admission(),
                        services.publications(),
                        services.topics(),
                        services.channels(),
                        services.meters(),
                        services.devices(),
                        services.json()),
                config);
    }
}
