package dev.threetokens.sim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 by hand, so that a test can send what no client library would. */
public record RawHttp(int port) {
    /** A status and a body, and the whole answer as it came. */
    public record Answer(int status, String body, String raw) {}

    public Answer get(String path) {
        return call("GET", path, Map.of(), "");
    }

    public Answer postJson(String path, String body) {
        return call("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    public Answer setUp(String deviceId, String type, String name, String token) {
        return postJson(
                "/setup",
                "{\"deviceId\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",\"token\":\"%s\"}"
                        .formatted(deviceId, type, name, token));
    }

    public Answer call(String method, String path, Map<String, String> more, String body) {
        var headers = new TreeMap<>(Map.of("Host", "127.0.0.1:" + port, "Connection", "close"));
        if (!body.isEmpty()) {
            headers.put("Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        }
        headers.putAll(more);
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return exchange(text.append("\r\n").append(body).toString());
    }

    public Answer exchange(String request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var raw = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = raw.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(raw.substring(9, 12)), raw.substring(end + 4), raw);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
