package dev.threetokens.sdk;

import dev.threetokens.e2e.system.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A light on MQTT. Neither SDK has it in a form that reaches another broker than the original's. */
final class MqttLight implements AutoCloseable {
    private static final int CONFIRMED = 1;

    private final MqttClient client;
    private final String id;
    private final List<String> actions = new CopyOnWriteArrayList<>();

    private MqttLight(MqttClient client, String id) {
        this.client = client;
        this.id = id;
    }

    static MqttLight connected(URI mqtt, String id, String token) throws MqttException {
        var broker = "tcp://" + mqtt.getHost() + ":" + mqtt.getPort();
        var light = new MqttLight(new MqttClient(broker, id, new MemoryPersistence()), id);
        var options = new MqttConnectOptions();
        options.setUserName(id);
        options.setPassword(token.toCharArray());
        light.client.connect(options);
        light.client.subscribe(
                "/v1.1/actions/" + id, 0, (topic, message) -> light.actions.add(text(message.getPayload())));
        return light;
    }

    /** Comes back when the cloud has it. */
    void publish(Map<String, Object> data) throws MqttException {
        var payload = Json.write(data).getBytes(StandardCharsets.UTF_8);
        client.publish("/v1.1/messages/" + id, payload, CONFIRMED, false);
    }

    /** The payloads. */
    List<String> actions() {
        return actions;
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect();
        }
        client.close();
    }
}
