package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.EnforcedRates;
import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MQTT of a cloud that enforces its limits. */
@QuarkusTest
@TestProfile(EnforcedRates.class)
class MqttRateTest {
    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    @Inject
    MovableClock clock;

    private MqttWorld world;

    @BeforeEach
    void fresh() {
        clock.stop();
        world = MqttWorld.fresh(testWorld, vertx, listener.port().orElseThrow());
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void aMessageAboveTheLimitIsToldOnTheErrorsTopicAndNotStored() {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            lamp.publish(world.messages(), "{\"temp\":1}", 1);
            lamp.publish(world.messages(), "{\"temp\":2}", 1);
            lamp.send(world.messages(), "{\"temp\":3}", 0);

            assertThat(lamp.error(world.lamp()).getInteger("code")).isEqualTo(429);
            assertThat(lamp.error(world.lamp()).getString("message")).isEqualTo("DEVICE MINUTE rate limit exceeded");
            assertThat(lamp.isOpen()).isTrue();
            assertThat(world.stored()).containsExactlyInAnyOrder(1, 2);
        }
    }
}
