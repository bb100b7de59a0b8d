package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.support.Mqtt;
import dev.threetokens.e2e.system.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** One connection of a device, which hears what it is told on its errors topic. */
final class MqttDevice implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final String NO_DATA = "no data";
    private static final String BAD_PAYLOAD = "400";

    private final MqttClient client;
    private final String device;
    private final BlockingQueue<String> errors = new LinkedBlockingQueue<>();

    MqttDevice(String broker, String clientId, String device) throws MqttException {
        this.client = new MqttClient(broker, clientId, new MemoryPersistence());
        this.device = device;
        client.setTimeToWait(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    /** @throws MqttException with the return code, if it is refused */
    void connect(Optional<HeldToken> token) throws MqttException {
        client.connect(Mqtt.as(device, token));
        client.subscribe("/v1.1/errors/" + device, 0, (topic, error) -> errors.add(inWords(error.getPayload())));
    }

    /**
     * At QoS 0 a refusal is told and the connection goes on. What is said to something that no topic takes, right behind it,
     * shows that nothing was said before.
     */
    String publish(String topic) throws MqttException {
        client.publish(topic, "{\"value\":1,\"power\":1,\"temperature\":1}".getBytes(StandardCharsets.UTF_8), 0, false);
        client.publish("/v1.1/messages/" + device, NO_DATA.getBytes(StandardCharsets.UTF_8), 0, false);
        var first = nextError();
        return first.equals(BAD_PAYLOAD) ? "200" : first;
    }

    String subscribe(String topic) throws MqttException {
        try {
            client.subscribe(topic, 0);
            return "200";
        } catch (MqttException e) {
            if (e.getReasonCode() != MqttException.REASON_CODE_SUBSCRIBE_FAILED) {
                throw e;
            }
            return nextError();
        }
    }

    private String nextError() {
        try {
            var error = errors.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return error == null ? "0 nothing was told" : error;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String inWords(byte[] payload) {
        var error = Json.tree(new String(payload, StandardCharsets.UTF_8)).path("error");
        var rule = error.path("rule").asText("");
        return error.path("code").asInt() + (rule.isEmpty() ? "" : " " + rule);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(0);
        }
        client.close();
    }
}
