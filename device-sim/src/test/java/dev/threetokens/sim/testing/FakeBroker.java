package dev.threetokens.sim.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Protocol;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An MQTT broker that plays the cloud's, well or badly, as the test wants it. */
public final class FakeBroker implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    private final MqttServer server;
    private final List<MqttEndpoint> open = new CopyOnWriteArrayList<>();
    private final List<MqttEndpoint> attempts = new CopyOnWriteArrayList<>();
    private final Set<MqttEndpoint> gone = ConcurrentHashMap.newKeySet();
    private final List<String> subscriptions = new CopyOnWriteArrayList<>();
    private final List<MqttPublishMessage> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger farewells = new AtomicInteger();
    private volatile Consumer<MqttEndpoint> onConnect = MqttEndpoint::accept;
    private volatile BiConsumer<MqttEndpoint, MqttPublishMessage> onMessage = FakeBroker::acknowledge;
    private volatile MqttQoS granted = MqttQoS.AT_MOST_ONCE;

    public FakeBroker() {
        server = MqttServer.create(vertx)
                .endpointHandler(this::connected)
                .listen(0, "127.0.0.1")
                .await();
    }

    public Destination destination() {
        return new Destination(
                Protocol.MQTT,
                URI.create("http://127.0.0.1:1"),
                URI.create("mqtt://127.0.0.1:" + server.actualPort()),
                Duration.ofSeconds(2));
    }

    public FakeBroker onConnect(Consumer<MqttEndpoint> reaction) {
        onConnect = reaction;
        return this;
    }

    public FakeBroker onMessage(BiConsumer<MqttEndpoint, MqttPublishMessage> reaction) {
        onMessage = reaction;
        return this;
    }

    public FakeBroker grantsNothing() {
        granted = MqttQoS.FAILURE;
        return this;
    }

    public static void acknowledge(MqttEndpoint device, MqttPublishMessage message) {
        device.publishAcknowledge(message.messageId());
    }

    /** Everybody who tried to connect, the first one first. */
    public List<MqttEndpoint> attempts() {
        return attempts;
    }

    /** Whether the connection is there, accepted or not. */
    public boolean isOpen(MqttEndpoint device) {
        return !gone.contains(device);
    }

    public List<String> subscriptions() {
        return subscriptions;
    }

    public List<MqttPublishMessage> messages() {
        return messages;
    }

    public List<JsonNode> data() {
        return messages.stream().map(message -> tree(message.payload())).toList();
    }

    /** How many said DISCONNECT. */
    public int farewells() {
        return farewells.get();
    }

    /** Publishes with QoS 0. */
    public void send(String topic, String payload) {
        open.forEach(device -> device.publish(topic, Buffer.buffer(payload), MqttQoS.AT_MOST_ONCE, false, false));
    }

    /** Publishes with QoS 1, as one who does not know whether it came the last time. */
    public void send(String topic, String payload, int packet, boolean again) {
        open.forEach(
                device -> device.publish(topic, Buffer.buffer(payload), MqttQoS.AT_LEAST_ONCE, again, false, packet));
    }

    public void disconnect() {
        open.forEach(MqttEndpoint::close);
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private void connected(MqttEndpoint device) {
        attempts.add(device);
        device.subscribeHandler(asked -> {
            asked.topicSubscriptions()
                    .forEach(one -> subscriptions.add(
                            one.topicName() + " " + one.qualityOfService().value()));
            device.subscribeAcknowledge(asked.messageId(), List.of(granted, granted));
            open.add(device);
        });
        device.publishHandler(message -> {
            messages.add(message);
            onMessage.accept(device, message);
        });
        device.disconnectHandler(farewell -> farewells.incrementAndGet());
        device.closeHandler(end -> {
            open.remove(device);
            gone.add(device);
        });
        onConnect.accept(device);
    }

    private static JsonNode tree(Buffer payload) {
        try {
            return JSON.readTree(payload.getBytes());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
