package dev.threetokens.sim.testing;

import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Protocol;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A REST server that plays the cloud's two routes for devices, well or badly, as the test wants it. */
public final class FakeRest implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> actions = new CopyOnWriteArrayList<>();
    private volatile Consumer<HttpServerRequest> onQuestion = this::answer;
    private volatile Consumer<HttpServerRequest> onMessage = FakeRest::accept;

    public FakeRest() {
        server = vertx.createHttpServer()
                .requestHandler(this::requested)
                .listen(0, "127.0.0.1")
                .await();
    }

    /** With a question for Actions every 50 ms. */
    public Destination destination() {
        var cloud = URI.create("http://127.0.0.1:" + server.actualPort());
        return new Destination(Protocol.REST, cloud, Destination.usualBroker(cloud), Duration.ofMillis(50));
    }

    public FakeRest onQuestion(Consumer<HttpServerRequest> reaction) {
        onQuestion = reaction;
        return this;
    }

    public FakeRest answersQuestions() {
        return onQuestion(this::answer);
    }

    public FakeRest onMessage(Consumer<HttpServerRequest> reaction) {
        onMessage = reaction;
        return this;
    }

    /** Asks the device from now on; the list of Actions shows it as the newest. */
    public void act(Map<String, Object> action) {
        actions.add(action);
    }

    public static Consumer<HttpServerRequest> refuse(int status, String rule) {
        return request -> request.response().setStatusCode(status).end(FakeCloud.error(status, rule));
    }

    public static Consumer<HttpServerRequest> say(int status, String body) {
        return request -> request.response().setStatusCode(status).end(body);
    }

    public static void accept(HttpServerRequest request) {
        request.response().end("{\"data\":{\"mid\":\"m1\"}}");
    }

    /** Takes the request and breaks the connection instead of an answer. */
    public static void hangUp(HttpServerRequest request) {
        request.connection().close();
    }

    public List<String> questions() {
        return questions;
    }

    /** The Authorization headers. */
    public List<String> tokens() {
        return tokens;
    }

    public List<JsonObject> messages() {
        return messages;
    }

    public List<Integer> numbers() {
        return messages.stream()
                .map(message -> message.getJsonObject("data").getInteger("n"))
                .toList();
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private void requested(HttpServerRequest request) {
        tokens.add(String.valueOf(request.getHeader("Authorization")));
        if (request.path().equals("/v1.1/actions")) {
            questions.add(request.query());
            onQuestion.accept(request);
        } else {
            request.body().onSuccess(body -> {
                messages.add(body.toJsonObject());
                onMessage.accept(request);
            });
        }
    }

    private void answer(HttpServerRequest request) {
        var newestFirst = new ArrayList<>(actions);
        Collections.reverse(newestFirst);
        request.response().end(new JsonObject(Map.of("data", newestFirst)).encode());
    }
}
