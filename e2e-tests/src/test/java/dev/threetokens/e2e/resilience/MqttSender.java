package dev.threetokens.e2e.resilience;

import static dev.threetokens.e2e.journey.Waiting.soon;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.support.Mqtt;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.model.id.DeviceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Publishes with QoS 1 and several on the way at once. After a loss its client comes back by itself. */
final class MqttSender extends Sender {
    private static final int ON_THE_WAY = 32;
    private static final int MILLIS_BETWEEN_TRIES = 1_000;
    private static final long PATIENCE_SECONDS = 20;

    private final MqttAsyncClient client;
    private final String topic;

    MqttSender(URI mqtt, DeviceId device, HeldToken token) {
        super(device, token);
        this.topic = "/v1.1/messages/" + device;
        try {
            this.client = new MqttAsyncClient(Mqtt.broker(mqtt), "crash-" + device, new MemoryPersistence());
            client.connect(comingBack(device, token)).waitForCompletion(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MqttConnectOptions comingBack(DeviceId device, HeldToken token) {
        var options = Mqtt.as(device.value(), Optional.of(token));
        options.setAutomaticReconnect(true);
        options.setMaxReconnectDelay(MILLIS_BETWEEN_TRIES);
        options.setMaxInflight(2 * ON_THE_WAY);
        return options;
    }

    @Override
    void send() {
        soon().until(client::isConnected);
        var free = new Semaphore(ON_THE_WAY);
        try {
            while (client.isConnected()) {
                if (free.tryAcquire(1, TimeUnit.SECONDS)) {
                    publish(nextNumber(), free);
                }
            }
        } catch (MqttException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The source time of a message over MQTT is when it came: its number is its value alone. */
    private void publish(long number, Semaphore free) throws MqttException {
        var payload = Json.write(Map.of(FIELD, number)).getBytes(StandardCharsets.UTF_8);
        client.publish(topic, payload, 1, false, null, new IMqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                acknowledge(number);
                free.release();
            }

            @Override
            public void onFailure(IMqttToken token, Throwable gone) {
                free.release();
            }
        });
    }
}
