package dev.threetokens.cloud.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;

/** A CONNECT that is answered with a return code other than 0, and closed. */
final class RefusedConnectException extends RuntimeException {
    private final MqttConnectReturnCode code;

    RefusedConnectException(MqttConnectReturnCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    MqttConnectReturnCode code() {
        return code;
    }
}
