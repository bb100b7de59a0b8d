package dev.threetokens.benchmarks.load;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.util.HashMap;
import java.util.Map;

/** Devices that publish over MQTT with QoS 1, each on a connection of its own. */
final class Publishers {
    /** More than a device here ever has unacknowledged: the windows of the benchmark decide, not the client. */
    private static final int IN_FLIGHT = 60_000;

    private final Vertx vertx;
    private final Cloud cloud;

    Publishers(Vertx vertx, Cloud cloud) {
        this.vertx = vertx;
        this.cloud = cloud;
    }

    Future<Sender> device(Device device) {
        var client = MqttClient.create(
                vertx,
                new MqttClientOptions()
                        .setClientId(device.id())
                        .setUsername(device.id())
                        .setPassword(device.token())
                        .setMaxInflightQueue(IN_FLIGHT));
        return client.connect(cloud.mqttPort(), cloud.origin().getHost())
                .map(connected -> new Connection(device, client));
    }

    private static final class Connection implements Sender {
        private final String topic;
        private final MqttClient client;
        /** By packet id. */
        private final Map<Integer, Promise<Void>> waiting = new HashMap<>();

        Connection(Device device, MqttClient client) {
            this.topic = "/v1.1/messages/" + device.id();
            this.client = client;
            client.publishCompletionHandler(this::acknowledged);
            client.closeHandler(closed -> waiting.values().forEach(one -> one.tryFail("the connection was closed")));
        }

        /** All on one event loop: the packet is written, and its id known, before its acknowledgement can be read. */
        @Override
        public Future<Void> send(long number) {
            var acknowledged = Promise.<Void>promise();
            client.publish(topic, Buffer.buffer(Frames.data(number)), MqttQoS.AT_LEAST_ONCE, false, false)
                    .onSuccess(packet -> waiting.put(packet, acknowledged))
                    .onFailure(acknowledged::fail);
            return acknowledged.future();
        }

        private void acknowledged(int packet) {
            var one = waiting.remove(packet);
            if (one == null) {
                throw new IllegalStateException("an acknowledgement of " + packet + ", which was not sent");
            }
            one.complete();
        }
    }
}
