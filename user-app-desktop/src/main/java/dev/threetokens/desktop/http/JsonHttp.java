package dev.threetokens.desktop.http;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** JSON requests to one program. Thread-safe; blocks its caller. */
public final class JsonHttp {
    private final Exchange exchange;
    private final URI base;

    public JsonHttp(HttpClient client, URI base, String partner) {
        this.exchange = Exchange.with(client, partner);
        this.base = base;
    }

    /**
     * Asks without a token.
     *
     * @throws ApiException on anything but status 200 with a body of this type
     */
    public <T> T ask(Call call, TypeReference<T> type) {
        return ask(call, type, Optional.empty());
    }

    <T> T ask(Call call, TypeReference<T> type, Optional<String> token) {
        var request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .header("Accept", "application/json")
                .method(call.method(), call.body().map(JsonHttp::json).orElseGet(BodyPublishers::noBody));
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        var answer = exchange.send(request.build());
        if (answer.statusCode() != 200) {
            throw new ApiException(Refusals.of(exchange.partner(), answer));
        }
        return Json.read(answer.body(), type).orElseThrow(this::nonsense);
    }

    /** The exception for an answer that lacks something. */
    public ApiException nonsense() {
        return new ApiException(Problem.nonsense(exchange.partner()));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(Json.write(body));
    }
}
