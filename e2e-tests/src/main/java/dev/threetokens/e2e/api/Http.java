package dev.threetokens.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.system.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls one program over HTTP. Thread-safe. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI origin;

    public Http(URI origin) {
        this.origin = origin;
    }

    /** With {@code Authorization} if a value is there. */
    public Answer send(String method, String path, Optional<String> authorization, Optional<?> body) {
        var content = body.map(Http::text).map(BodyPublishers::ofString).orElse(BodyPublishers.noBody());
        return send(request(method, path, content, authorization, body.map(one -> JSON)));
    }

    public Answer get(String path) {
        return send("GET", path, Optional.empty(), Optional.empty());
    }

    public Answer get(String path, HeldToken token) {
        return send("GET", path, Optional.of(bearer(token)), Optional.empty());
    }

    public Answer post(String path, HeldToken token, Object body) {
        return send("POST", path, Optional.of(bearer(token)), Optional.of(body));
    }

    public Answer post(String path, Object body) {
        return send("POST", path, Optional.empty(), Optional.of(body));
    }

    public Answer put(String path, HeldToken token) {
        return send("PUT", path, Optional.of(bearer(token)), Optional.empty());
    }

    public Answer delete(String path, HeldToken token) {
        return send("DELETE", path, Optional.of(bearer(token)), Optional.empty());
    }

    /** Any body of any content type, as broken clients send them. */
    public Answer raw(String method, String path, Optional<String> authorization, String contentType, String body) {
        return send(request(method, path, BodyPublishers.ofString(body), authorization, Optional.of(contentType)));
    }

    public Answer form(String path, Optional<String> authorization, Map<String, String> fields) {
        return raw("POST", path, authorization, FORM, encode(fields));
    }

    public static String bearer(HeldToken token) {
        return "Bearer " + token.value();
    }

    public static String encode(Map<String, String> fields) {
        return encode(fields.entrySet());
    }

    /** Fields of a form, in which a name may stand more than once. */
    public static String encode(Collection<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Object body) {
        if (body instanceof String text) {
            return text;
        }
        return body instanceof JsonNode tree ? tree.toString() : Json.write(body);
    }

    private HttpRequest request(
            String method,
            String path,
            BodyPublisher body,
            Optional<String> authorization,
            Optional<String> contentType) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .method(method, body);
        authorization.ifPresent(value -> request.header("Authorization", value));
        contentType.ifPresent(type -> request.header("Content-Type", type));
        return request.build();
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program was called", e);
        }
    }
}
