package dev.threetokens.cloud.mqtt;

import java.nio.file.Path;

/** MQTT cannot start. The message is a sentence that says what to do. */
final class MqttStartException extends RuntimeException {
    private MqttStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private MqttStartException(String sentence) {
        super(sentence);
    }

    static MqttStartException cannotListen(String host, int port, Throwable cause) {
        return new MqttStartException(
                "MQTT cannot listen on " + host + ":" + port
                        + ": end the program that uses this port, or choose another"
                        + " one with MOCK_CLOUD_MQTT_PORT, or switch MQTT off with MOCK_CLOUD_MQTT_ENABLED=false",
                cause);
    }

    static MqttStartException halfOfTls() {
        return new MqttStartException(
                "TLS for MQTT needs both MOCK_CLOUD_MQTT_CERTIFICATE_FILE and MOCK_CLOUD_MQTT_KEY_FILE");
    }

    static MqttStartException noTls(Path certificate, Path key, Throwable cause) {
        return new MqttStartException(
                "TLS for MQTT cannot be used with " + certificate + " and " + key
                        + ": they must be PEM, the key in PKCS 8 and without a password",
                cause);
    }
}
