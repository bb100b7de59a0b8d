package dev.threetokens.e2e.support;

import dev.threetokens.e2e.api.HeldToken;
import java.net.URI;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** How devices connect over MQTT 3.1.1. */
public final class Mqtt {
    private static final int PATIENCE_SECONDS = 20;

    private Mqtt() {}

    /** The address of the cloud as the client library writes it. */
    public static String broker(URI mqtt) {
        return "tcp://" + mqtt.getHost() + ":" + mqtt.getPort();
    }

    /** Without a token there is neither user name nor password. */
    public static MqttConnectOptions as(String device, Optional<HeldToken> token) {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setConnectionTimeout(PATIENCE_SECONDS);
        options.setCleanSession(true);
        token.ifPresent(held -> {
            options.setUserName(device);
            options.setPassword(held.value().toCharArray());
        });
        return options;
    }
}
