package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.system.Json;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.MqttConnectionException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection of a device, which hears what it is told on its errors topic. */
final class MqttDevice implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx();
    private static final long PATIENCE_SECONDS = 20;
    private static final int REFUSED = 0x80;
    private static final String NO_DATA = "no data";
    private static final String BAD_PAYLOAD = "400";

    private final MqttClient client;
    private final String device;
    private final BlockingQueue<String> errors = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> granted = new LinkedBlockingQueue<>();

    /** Without a token there is neither user name nor password. */
    MqttDevice(String clientId, String device, Optional<HeldToken> token) {
        var options = new MqttClientOptions().setClientId(clientId);
        token.ifPresent(held -> options.setUsername(device).setPassword(held.value()));
        this.client = MqttClient.create(VERTX, options);
        this.device = device;
        client.publishHandler(error -> errors.add(inWords(error.payload().toString())));
        client.subscribeCompletionHandler(answer -> granted.addAll(answer.grantedQoSLevels()));
    }

    /** @return the return code, which is accepted or why it is refused */
    MqttConnectReturnCode connect(URI broker) {
        try {
            await(client.connect(broker.getPort(), broker.getHost()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MqttConnectionException refused) {
                return refused.code();
            }
            throw new IllegalStateException("no MQTT connection", e.getCause());
        }
        ask("/v1.1/errors/" + device);
        return MqttConnectReturnCode.CONNECTION_ACCEPTED;
    }

    /**
     * At QoS 0 a refusal is told and the connection goes on. What is said to something that no topic takes, right behind it,
     * shows that nothing was said before.
     */
    String publish(String topic) {
        send(topic, "{\"value\":1,\"power\":1,\"temperature\":1}");
        send("/v1.1/messages/" + device, NO_DATA);
        var first = next(errors);
        return first.equals(Optional.of(BAD_PAYLOAD)) ? "200" : first.orElse("0 nothing was told");
    }

    String subscribe(String topic) {
        return ask(topic) == REFUSED ? next(errors).orElse("0 nothing was told") : "200";
    }

    private int ask(String topic) {
        client.subscribe(topic, MqttQoS.AT_MOST_ONCE.value());
        return next(granted).orElseThrow(() -> new IllegalStateException("no answer to SUBSCRIBE " + topic));
    }

    private void send(String topic, String payload) {
        client.publish(topic, Buffer.buffer(payload), MqttQoS.AT_MOST_ONCE, false, false);
    }

    private static <T> Optional<T> next(BlockingQueue<T> told) {
        try {
            return Optional.ofNullable(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(Future<?> future) throws ExecutionException {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer of the broker", e);
        }
    }

    private static String inWords(String payload) {
        var error = Json.tree(payload).path("error");
        var rule = error.path("rule").asText("");
        return error.path("code").asInt() + (rule.isEmpty() ? "" : " " + rule);
    }

    @Override
    public void close() {
        if (client.isConnected()) {
            client.disconnect();
        }
    }
}
