package dev.threetokens.cloud.mqtt;

import static dev.threetokens.cloud.mqtt.MqttBytes.CLEAN;
import static dev.threetokens.cloud.mqtt.MqttBytes.CREDENTIALS;
import static dev.threetokens.cloud.mqtt.MqttBytes.USER;
import static dev.threetokens.cloud.mqtt.MqttBytes.WILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may connect. The return codes are those of MQTT 3.1.1 section 3.2.2.3. */
@QuarkusTest
class MqttConnectTest {
    private static final int ACCEPTED = 0;
    private static final int WRONG_VERSION = 1;
    private static final int IDENTIFIER_REJECTED = 2;
    private static final int BAD_USER_OR_PASSWORD = 4;
    private static final int NOT_AUTHORISED = 5;

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

    @ParameterizedTest
    @CsvSource({"MQTT, 4", "MQIsdp, 3"})
    void aDeviceConnectsWithItsIdAndItsToken(String protocol, int level) {
        assertThat(code(MqttBytes.connect(protocol, level, CREDENTIALS, 60, "any", id(), world.token())))
                .isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "admin", "a client id of more than twenty-three characters, as MQTT 3.1.1 allows"})
    void anyClientIdWillDo(String clientId) {
        assertThat(code(MqttBytes.connect("MQTT", 4, CREDENTIALS, 60, clientId, id(), world.token())))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void aPasswordThatIsNoTokenIsRefused() {
        assertThat(code(MqttBytes.connect(id(), "no-token"))).isEqualTo(BAD_USER_OR_PASSWORD);
        assertThat(code(MqttBytes.connect(id(), ""))).isEqualTo(BAD_USER_OR_PASSWORD);
    }

    @Test
    void aUserTokenAndAnApplicationTokenAreNoPasswords() {
        assertThat(code(MqttBytes.connect(id(), world.userToken()))).isEqualTo(BAD_USER_OR_PASSWORD);
        assertThat(code(MqttBytes.connect(id(), testWorld.applicationToken(world.app()))))
                .isEqualTo(BAD_USER_OR_PASSWORD);
    }

    @Test
    void anEndedTokenIsRefused() {
        testWorld.revokeDeviceToken(world.lamp());
        assertThat(code(MqttBytes.connect(id(), world.token()))).isEqualTo(BAD_USER_OR_PASSWORD);
    }

    @Test
    void theTokenOfAnotherDeviceIsRefusedThoughBothAreAlices() {
        var other = testWorld.device(world.alice(), world.type());
        assertThat(code(MqttBytes.connect(other, world.token()))).isEqualTo(NOT_AUTHORISED);
        assertThat(code(MqttBytes.connect(world.foreign(), world.token()))).isEqualTo(NOT_AUTHORISED);
    }

    @Test
    void aUserNameThatIsNoDeviceIsRefused() {
        assertThat(code(MqttBytes.connect("0123456789abcdef0123456789abcdef", world.token())))
                .isEqualTo(BAD_USER_OR_PASSWORD);
        assertThat(code(MqttBytes.connect("a/b #+\u0000", world.token()))).isEqualTo(BAD_USER_OR_PASSWORD);
    }

    @Test
    void nobodyConnectsWithoutCredentials() {
        assertThat(code(MqttBytes.connect("MQTT", 4, CLEAN, 60, "any"))).isEqualTo(NOT_AUTHORISED);
        assertThat(code(MqttBytes.connect("MQTT", 4, USER | CLEAN, 60, "any", id())))
                .isEqualTo(NOT_AUTHORISED);
    }

    @Test
    void onlyCleanSessionsAreTaken() {
        assertThat(code(MqttBytes.connect("MQTT", 4, CREDENTIALS & ~CLEAN, 60, "any", id(), world.token())))
                .isEqualTo(IDENTIFIER_REJECTED);
    }

    @Test
    void aLastWillIsRefusedToAForeignTopicAndToAnOwnOne() {
        for (var topic : new String[] {Topic.MESSAGES.of(world.foreign()), world.messages()}) {
            var connect = MqttBytes.connect(
                    "MQTT", 4, CREDENTIALS | WILL, 60, "any", topic, "{\"temp\":1}", id(), world.token());
            assertThat(code(connect)).isEqualTo(NOT_AUTHORISED);
        }
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void otherVersionsAreToldSo() {
        assertThat(code(MqttBytes.connect("MQTT", 6, CREDENTIALS, 60, "any", id(), world.token())))
                .isEqualTo(WRONG_VERSION);
        assertThat(code(MqttBytes.connect("AMQP", 4, CREDENTIALS, 60, "any", id(), world.token())))
                .isEqualTo(WRONG_VERSION);
    }

    @Test
    void versionFiveIsToldSoInItsOwnWords() {
        int unsupportedProtocolVersion = 0x84;
        assertThat(code(MqttBytes.connect("MQTT", 5, CREDENTIALS, 60, "any", id(), world.token())))
                .isEqualTo(unsupportedProtocolVersion);
    }

    private int code(byte[] connect) {
        try (var connection = RawMqtt.open(world.port()).send(connect)) {
            var answer = connection.next();
            assertThat(answer.type()).isEqualTo(2);
            if (answer.number() != ACCEPTED) {
                assertThat(connection.isClosed()).isTrue();
            }
            return answer.number();
        }
    }

    private String id() {
        return world.lamp().value();
    }
}
