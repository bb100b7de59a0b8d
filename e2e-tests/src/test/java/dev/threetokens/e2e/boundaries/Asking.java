package dev.threetokens.e2e.boundaries;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.api.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks the running cloud over the transport that a route names, and puts its answer into the words of the table. */
final class Asking {
    static final String CHANNEL = "WS /v1.1/websocket";
    private static final String FORM = "form ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI cloud;
    private final Http http;
    private final MqttAsking mqtt;
    private final Map<String, String> bodies = Tables.bodies();

    Asking(URI cloud, Http http, URI mqtt) {
        this.cloud = cloud;
        this.http = http;
        this.mqtt = new MqttAsking(mqtt, http);
    }

    /** @return a status, and the rule id of a refusal */
    String ask(String route, Subject subject, Optional<HeldToken> token) {
        if (route.equals(CHANNEL)) {
            return register(subject, token);
        }
        if (route.startsWith(MqttAsking.MQTT)) {
            return mqtt.ask(route, subject, token);
        }
        var method = route.substring(0, route.indexOf(' '));
        var target = subject.fill(route.substring(route.indexOf(' ') + 1));
        return method.equals("WS") ? open(target, token) : rest(route, method, target, subject, token);
    }

    /** The whole answer to a GET, as it came. */
    String read(String route, Subject subject, Optional<HeldToken> token) {
        var target = subject.fill(route.substring(route.indexOf(' ') + 1));
        return http.send("GET", target, token.map(Http::bearer), Optional.empty())
                .body();
    }

    private String rest(String route, String method, String target, Subject subject, Optional<HeldToken> token) {
        var body = Optional.ofNullable(bodies.get(route)).map(subject::fill);
        var authorization = token.map(Http::bearer);
        if (body.isPresent() && body.get().startsWith(FORM)) {
            return inWords(http.raw(
                    method,
                    target,
                    authorization,
                    "application/x-www-form-urlencoded",
                    body.get().substring(FORM.length())));
        }
        return inWords(http.send(method, target, authorization, body));
    }

    private String open(String target, Optional<HeldToken> token) {
        try {
            Socket.open(cloud, target, token).close();
            return "101";
        } catch (Socket.Refused refused) {
            return String.valueOf(refused.status());
        }
    }

    private String register(Subject subject, Optional<HeldToken> token) {
        try (var socket = Socket.channel(cloud)) {
            var frame = new HashMap<>(Map.of("type", "register", "sdid", subject.fill("{id}"), "cid", "1"));
            token.ifPresent(held -> frame.put("Authorization", Http.bearer(held)));
            socket.send(frame);
            return socket.next(PATIENCE, one -> one.has("data") || one.has("error"))
                    .map(Asking::inWords)
                    .orElse("no answer");
        }
    }

    private static String inWords(JsonNode frame) {
        var error = frame.path("error");
        return error.isMissingNode()
                ? frame.path("data").path("code").asText()
                : inWords(
                        error.path("code").asInt(),
                        Optional.ofNullable(error.get("rule")).map(JsonNode::asText));
    }

    private static String inWords(Answer answer) {
        return inWords(answer.status(), answer.rule());
    }

    private static String inWords(int status, Optional<String> rule) {
        return status + rule.map(id -> " " + id).orElse("");
    }
}
