package dev.threetokens.sim.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A WebSocket server that plays the device channel of the cloud, well or badly, as the test wants it. */
public final class FakeCloud implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<ServerWebSocket> open = new CopyOnWriteArrayList<>();
    private final List<JsonNode> registrations = new CopyOnWriteArrayList<>();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final List<Integer> closeCodes = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<ServerWebSocket, JsonNode> onRegister = FakeCloud::acknowledge;
    private volatile BiConsumer<ServerWebSocket, JsonNode> onMessage = FakeCloud::acknowledge;

    public FakeCloud() {
        server = vertx.createHttpServer()
                .webSocketHandler(this::opened)
                .listen(0, "127.0.0.1")
                .await();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public FakeCloud onRegister(BiConsumer<ServerWebSocket, JsonNode> reaction) {
        onRegister = reaction;
        return this;
    }

    public FakeCloud onMessage(BiConsumer<ServerWebSocket, JsonNode> reaction) {
        onMessage = reaction;
        return this;
    }

    public List<JsonNode> registrations() {
        return registrations;
    }

    public List<JsonNode> messages() {
        return messages;
    }

    public List<JsonNode> data() {
        return messages.stream().map(message -> message.get("data")).toList();
    }

    public List<Integer> closeCodes() {
        return closeCodes;
    }

    public List<String> paths() {
        return paths;
    }

    public int connections() {
        return open.size();
    }

    public void send(Object frame) {
        open.forEach(socket -> socket.writeTextMessage(text(frame)));
    }

    public void sendText(String text) {
        open.forEach(socket -> socket.writeTextMessage(text));
    }

    public void disconnect() {
        open.forEach(socket -> socket.close((short) 1012));
    }

    public static void acknowledge(ServerWebSocket socket, JsonNode frame) {
        var cid = frame.get("cid").asText();
        socket.writeTextMessage(text(Map.of(
                "data",
                frame.path("type").asText().equals("register")
                        ? Map.of("message", "OK", "code", "200", "cid", cid)
                        : Map.of("mid", "m" + cid, "cid", cid))));
    }

    /** A reaction that answers with an error frame and closes, as the cloud does when a right is gone. */
    public static BiConsumer<ServerWebSocket, JsonNode> refuse(int code, String rule) {
        return (socket, frame) -> {
            socket.writeTextMessage(error(code, rule));
            socket.close((short) 1008);
        };
    }

    public static String error(int code, String rule) {
        return text(Map.of("error", Map.of("code", code, "message", "Refused by the test", "rule", rule)));
    }

    public static Map<String, Object> action(String mid, String device, String name, Map<String, Object> parameters) {
        return Map.of(
                "type",
                "action",
                "mid",
                mid,
                "uid",
                "u1",
                "ddid",
                device,
                "ddtid",
                "dt1",
                "ts",
                1,
                "cts",
                1,
                "mv",
                1,
                "data",
                Map.of("actions", List.of(Map.of("name", name, "parameters", parameters))));
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private void opened(ServerWebSocket socket) {
        paths.add(socket.uri());
        open.add(socket);
        socket.textMessageHandler(text -> arrived(socket, text));
        socket.closeHandler(closed -> {
            open.remove(socket);
            var code = socket.closeStatusCode();
            closeCodes.add(code == null ? 0 : code.intValue());
        });
    }

    private void arrived(ServerWebSocket socket, String text) {
        var frame = parse(text);
        if (frame.path("type").asText().equals("register")) {
            registrations.add(frame);
            onRegister.accept(socket, frame);
        } else {
            messages.add(frame);
            onMessage.accept(socket, frame);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static String text(Object frame) {
        try {
            return JSON.writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
