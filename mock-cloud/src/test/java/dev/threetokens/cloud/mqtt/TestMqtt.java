package dev.threetokens.cloud.mqtt;

import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.MqttConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A library's MQTT client, which knows nothing of the cloud's code. */
public final class TestMqtt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MqttClient client;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, List<Integer>> granted = new ConcurrentHashMap<>();

    private record Received(String topic, String payload) {}

    private TestMqtt(MqttClient client) {
        this.client = client;
        client.publishHandler(message ->
                received.add(new Received(message.topicName(), message.payload().toString())));
        client.publishCompletionHandler(acknowledged::add);
        client.subscribeCompletionHandler(message -> granted.put(message.messageId(), message.grantedQoSLevels()));
    }

    static MqttClientOptions as(Object device, String token) {
        return new MqttClientOptions()
                .setClientId("any")
                .setUsername(device.toString())
                .setPassword(token);
    }

    public static TestMqtt connect(Vertx vertx, int port, Object device, String token) {
        return connect(vertx, port, as(device, token));
    }

    /** @throws MqttConnectionException if it is refused */
    static TestMqtt connect(Vertx vertx, int port, MqttClientOptions options) {
        var test = new TestMqtt(MqttClient.create(vertx, options));
        result(test.client.connect(port, "127.0.0.1"));
        return test;
    }

    /** Sends and waits for the acknowledgement, if the quality of service has one. */
    void publish(String topic, String payload, int qos) {
        int id = send(topic, payload, qos);
        if (qos > 0) {
            await().atMost(PATIENCE).until(() -> acknowledged.contains(id));
        }
    }

    public int send(String topic, String payload, int qos) {
        return result(client.publish(topic, Buffer.buffer(payload), MqttQoS.valueOf(qos), false, false));
    }

    boolean isAcknowledged(int id) {
        return acknowledged.contains(id);
    }

    /** The granted quality of service, or 128. */
    public int subscribe(String filter) {
        int id = result(client.subscribe(filter, 1));
        await().atMost(PATIENCE).until(() -> granted.containsKey(id));
        return granted.get(id).get(0);
    }

    void unsubscribe(String filter) {
        result(client.unsubscribe(filter));
    }

    List<String> payloads(String topic) {
        return received.stream()
                .filter(one -> one.topic.equals(topic))
                .map(Received::payload)
                .collect(Collectors.toList());
    }

    String payload(String topic) {
        await().atMost(PATIENCE).until(() -> !payloads(topic).isEmpty());
        return payloads(topic).get(0);
    }

    /** The first error that was told. */
    public JsonObject error(Object device) {
        return new JsonObject(payload("/v1.1/errors/" + device)).getJsonObject("error");
    }

    boolean isOpen() {
        return client.isConnected();
    }

    public void isClosedSoon() {
        await().atMost(PATIENCE).until(() -> !client.isConnected());
    }

    @Override
    public void close() {
        if (client.isConnected()) {
            result(client.disconnect());
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
