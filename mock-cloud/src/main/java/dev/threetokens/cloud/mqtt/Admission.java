package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.token.TokenKind;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttVersion;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether a CONNECT is accepted: the user name is the id of a device, the password its device token. */
@Singleton
class Admission {
    private final BearerTokens bearers;
    private final DeviceTargets devices;
    private final Gate gate;

    Admission(BearerTokens bearers, DeviceTargets devices, Gate gate) {
        this.bearers = bearers;
        this.devices = devices;
        this.gate = gate;
    }

    /** Who has proved to be which device. */
    record Admitted(Bearer bearer, StoredDevice device) {}

    /** @throws RefusedConnectException with the return code that the client is told */
    Admitted admit(MqttConnectMessage connect) {
        checkWishes(connect);
        var header = connect.variableHeader();
        if (!header.hasUserName() || !header.hasPassword()) {
            throw refused(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
        var bearer = bearer(connect.payload());
        var found = deviceId(connect.payload())
                .flatMap(devices::find)
                .orElseThrow(() -> refused(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD));
        try {
            var device = gate.open(bearer.caller(), Operation.OPEN_CHANNEL, found);
            return new Admitted(bearer, device.value());
        } catch (AccessRefusedException e) {
            throw refused(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
    }

    /** No session outlives its connection here, and nothing is published when a connection is gone. */
    private static void checkWishes(MqttConnectMessage connect) {
        if (connect.variableHeader().version() > MqttVersion.MQTT_3_1_1.protocolLevel()) {
            throw refused(MqttConnectReturnCode.CONNECTION_REFUSED_UNSUPPORTED_PROTOCOL_VERSION);
        }
        if (!connect.variableHeader().isCleanSession()) {
            throw refused(MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
        }
        if (connect.variableHeader().isWillFlag()) {
            throw refused(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
    }

    private Bearer bearer(MqttConnectPayload payload) {
        try {
            var bearer = bearers.ofToken(new String(payload.passwordInBytes(), StandardCharsets.UTF_8));
            if (bearer.kind() == TokenKind.DEVICE) {
                return bearer;
            }
        } catch (InvalidTokenException e) {
            // Answered as a token of another kind is: neither is a password.
        }
        throw refused(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
    }

    private static Optional<DeviceId> deviceId(MqttConnectPayload payload) {
        try {
            return Optional.of(new DeviceId(payload.userName()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static RefusedConnectException refused(MqttConnectReturnCode code) {
        return new RefusedConnectException(code);
    }
}
