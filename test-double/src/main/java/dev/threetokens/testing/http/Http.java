package dev.threetokens.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls the cloud, keeps its cookies, and shows redirects instead of following them. Thread-safe. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();

    /** @param authorization the whole header, if there is to be one */
    public HttpResponse<String> send(
            String method, URI address, Optional<String> authorization, Optional<Object> body) {
        var request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        body.map(Json::write).map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        authorization.ifPresent(value -> request.header("Authorization", value));
        body.ifPresent(value -> request.header("Content-Type", "application/json"));
        return send(request);
    }

    public HttpResponse<String> get(URI address) {
        return send("GET", address, Optional.empty(), Optional.empty());
    }

    /** @param authorization the whole header, if there is to be one */
    public HttpResponse<String> post(URI address, Optional<String> authorization, Map<String, String> form) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(encode(form)));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return send(request);
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.timeout(PATIENCE).build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cloud was called", e);
        }
    }
}
