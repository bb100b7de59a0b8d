package dev.threetokens.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device may listen to, and what it then hears. */
@QuarkusTest
class MqttSubscribeTest {
    private static final int REFUSED = 0x80;

    @Inject
    TestWorld testWorld;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener listener;

    private MqttWorld world;

    @BeforeEach
    void fresh() {
        world = MqttWorld.fresh(testWorld, vertx, listener.port().orElseThrow());
    }

    @Test
    void actionsArriveAsTheBareArray() {
        try (var lamp = world.connect()) {
            assertThat(lamp.subscribe(world.actions())).as("granted QoS").isZero();
            world.ask(Map.of("name", "setOn"), Map.of("name", "dim", "parameters", Map.of("level", 30)));

            var actions = new JsonArray(lamp.payload(world.actions()));
            assertThat(actions).hasSize(2);
            assertThat(actions.getJsonObject(0).getString("name")).isEqualTo("setOn");
            assertThat(actions.getJsonObject(1).getJsonObject("parameters").getInteger("level"))
                    .isEqualTo(30);
        }
    }

    @Test
    void whoDoesNotSubscribeOrUnsubscribedHearsNothing() {
        try (var lamp = world.raw()) {
            world.ask(Map.of("name", "setOn"));
            lamp.send(MqttBytes.subscribe(1, world.actions()));
            assertThat(lamp.next().type()).as("SUBACK").isEqualTo(9);
            lamp.send(MqttBytes.unsubscribe(2, world.actions()));
            assertThat(lamp.next().type()).as("UNSUBACK").isEqualTo(11);
            world.ask(Map.of("name", "setOn"));
            lamp.send(MqttBytes.ping());
            assertThat(lamp.next().type())
                    .as("PINGRESP, with nothing before it")
                    .isEqualTo(13);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+",
                "/#",
                "$SYS/#",
                "/v1.1/#",
                "/v1.1/actions/#",
                "/v1.1/actions/+",
                "/v1.1/+/{own}",
                "/v1.1/actions/{own}/",
                "v1.1/actions/{own}",
                "/v1.1/messages/{own}",
                "/v1.1/actions/",
                "/v1.1/actions/0123",
                "$share/all/v1.1/actions/{own}"
            })
    void anyOtherFilterIsRefusedAndTold(String filter) {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            assertThat(lamp.subscribe(filter.replace("{own}", world.lamp().value())))
                    .isEqualTo(REFUSED);
            var error = lamp.error(world.lamp());
            assertThat(error.getInteger("code")).isEqualTo(403);
            assertThat(error.getString("message")).startsWith("No subscribe permission to topic");
            assertThat(error.getString("rule")).isEqualTo("channel/topic");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.1/actions/", "/v1.1/errors/"})
    void theTopicsOfAnotherDeviceAreRefused(String prefix) {
        try (var lamp = world.connect()) {
            lamp.subscribe(world.errors());
            assertThat(lamp.subscribe(prefix + world.foreign())).isEqualTo(REFUSED);
            assertThat(lamp.error(world.lamp()).getString("rule")).isEqualTo("device-token/other-device");
        }
    }

    @Test
    void soAreThoseOfAnotherDeviceOfTheSameOwner() {
        var other = testWorld.device(world.alice(), world.type());
        try (var lamp = world.connect()) {
            assertThat(lamp.subscribe(Topic.ACTIONS.of(other))).isEqualTo(REFUSED);
        }
    }

    @Test
    void aFilterOfThousandsOfBytesIsRefusedLikeAnyOther() {
        try (var lamp = world.raw()) {
            lamp.send(MqttBytes.subscribe(1, "x".repeat(65_535)));
            var answer = lamp.next();
            assertThat(answer.type()).as("SUBACK").isEqualTo(9);
            assertThat(answer.body()[2] & 0xFF).isEqualTo(REFUSED);
            lamp.send(MqttBytes.ping());
            assertThat(lamp.next().type()).as("PINGRESP").isEqualTo(13);
        }
    }

    @Test
    void ofManyFiltersEachHasItsAnswerAndTheErrorIsToldOnce() {
        try (var lamp = world.raw()) {
            lamp.send(MqttBytes.subscribe(1, "#", world.errors(), "+", world.actions()));
            var answer = lamp.next();
            assertThat(answer.body()).containsExactly(0, 1, REFUSED, 0, REFUSED, 0);
            assertThat(lamp.next().text()).contains("No subscribe permission to topic");
            lamp.send(MqttBytes.ping());
            assertThat(lamp.next().type()).as("PINGRESP").isEqualTo(13);
        }
    }
}
