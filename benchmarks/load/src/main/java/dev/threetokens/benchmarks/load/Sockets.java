package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Devices on device channels, one for each; and the reader of the live stream. */
final class Sockets {
    private static final int MOST = 20_000;

    private final WebSocketClient client;
    private final String origin;

    Sockets(Vertx vertx, URI cloud) {
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MOST));
        this.origin = "ws" + cloud.toString().substring("http".length());
    }

    Future<Sender> device(Device device) {
        return channel().compose(socket -> new Channel(device, socket).register());
    }

    /** A device channel on which the device is registered, for who only waits for its end. */
    Future<WebSocket> registered(Device device) {
        return channel()
                .compose(socket -> new Channel(device, socket).register().map(socket));
    }

    private Future<WebSocket> channel() {
        return client.connect(options("/v1.1/websocket?ack=true"));
    }

    /**
     * Gives each frame of the live stream to the reader.
     *
     * @param followed such as {@code uid=4e5c…}
     */
    Future<WebSocket> live(String followed, String token, Consumer<String> reader) {
        var options = options("/v1.1/live?" + followed).putHeader("Authorization", "Bearer " + token);
        return client.connect(options).map(socket -> socket.textMessageHandler(reader::accept));
    }

    private WebSocketConnectOptions options(String path) {
        return new WebSocketConnectOptions().setAbsoluteURI(origin + path);
    }

    private static final class Channel implements Sender {
        private final Device device;
        private final WebSocket socket;
        private final Map<Long, Promise<Void>> waiting = new HashMap<>();
        private final Promise<Sender> registered = Promise.promise();

        Channel(Device device, WebSocket socket) {
            this.device = device;
            this.socket = socket;
        }

        Future<Sender> register() {
            socket.textMessageHandler(this::arrived);
            socket.closeHandler(closed -> waiting.values().forEach(one -> one.tryFail("the channel was closed")));
            socket.writeTextMessage(Frames.register(device));
            return registered.future();
        }

        @Override
        public Future<Void> send(long number) {
            var acknowledged = Promise.<Void>promise();
            waiting.put(number, acknowledged);
            socket.writeTextMessage(Frames.message(device, number));
            return acknowledged.future();
        }

        private void arrived(String frame) {
            var number = Frames.number("cid", frame);
            boolean refused = frame.startsWith("{\"error\"");
            if (number.isPresent()) {
                settle(waiting.remove(number.getAsLong()), refused, frame);
            } else if (!registered.future().isComplete() && !frame.contains("\"ping\"")) {
                if (refused) {
                    registered.fail(frame);
                } else {
                    registered.complete(this);
                }
            }
        }

        private static void settle(Promise<Void> acknowledged, boolean refused, String frame) {
            if (refused) {
                acknowledged.fail(frame);
            } else {
                acknowledged.complete();
            }
        }
    }
}
