package dev.threetokens.cloud.websocket;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A WebSocket client of its own, which knows nothing of the cloud's code. */
public final class TestSocket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebSocket socket;
    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();

    private TestSocket(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(text -> hear(new JsonObject(text)));
    }

    /** The cloud pings every stream whenever its interval ends: who reads what was told does not read that. */
    private void hear(JsonObject frame) {
        if (!"ping".equals(frame.getString("type"))) {
            frames.add(frame);
        }
    }

    public static TestSocket open(Vertx vertx, int port, String path) {
        try {
            var options = new WebSocketConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setURI(path);
            var opened = vertx.createWebSocketClient()
                    .connect(options)
                    .map(TestSocket::new)
                    .toCompletionStage()
                    .toCompletableFuture();
            return opened.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to an upgrade that is refused. */
    public static UpgradeRejectedException refusal(Vertx vertx, int port, String path) {
        try (var opened = open(vertx, port, path)) {
            throw new AssertionError("not refused: " + path);
        } catch (IllegalStateException e) {
            return (UpgradeRejectedException) e.getCause();
        }
    }

    public void send(String text) {
        socket.writeTextMessage(text);
    }

    public void register(Object device, String token) {
        send(new JsonObject()
                .put("type", "register")
                .put("sdid", device.toString())
                .put("Authorization", "bearer " + token)
                .put("cid", "register")
                .encode());
    }

    public void ping() {
        socket.writePing(Buffer.buffer());
    }

    public JsonObject frame(Predicate<JsonObject> wanted) {
        await().atMost(PATIENCE).until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    public JsonObject registered() {
        return frame(frame -> frame.containsKey("data")
                && "OK".equals(frame.getJsonObject("data").getValue("message")));
    }

    public JsonObject error() {
        return frame(frame -> frame.containsKey("error")).getJsonObject("error");
    }

    /** Everything but the pings, in order. */
    public List<JsonObject> all() {
        return List.copyOf(frames);
    }

    public short closeCode() {
        await().atMost(PATIENCE).until(socket::isClosed);
        return socket.closeStatusCode();
    }

    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        socket.close();
    }
}
