package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.apidoc.StreamDocument;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the running cloud sends over MQTT is what {@code docs/asyncapi.yaml} says. */
@QuarkusTest
class DocumentedPayloadsTest {
    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    private final StreamDocument document = StreamDocument.read();

    @Test
    void anActionAndARefusalAreAsTold() {
        var world = MqttWorld.fresh(testWorld, vertx, listener.port().orElseThrow());
        try (var device = world.connect()) {
            device.subscribe(world.actions());
            device.subscribe(world.errors());
            world.ask(Map.of("name", "setOn", "parameters", Map.of()));
            device.publish(world.messages(), "no object", 0);

            assertThat(document.faults("mqttActions", device.payload(world.actions())))
                    .isEmpty();
            assertThat(document.faults("mqttError", device.payload(world.errors())))
                    .isEmpty();
        }
    }
}
