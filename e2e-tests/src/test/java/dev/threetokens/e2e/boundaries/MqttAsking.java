package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.model.token.TokenKind;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks over MQTT. A device asks for topics on a connection of its own; who is no device tries to connect as the device in
 * question, and gets no further. Return code 4 of a CONNECT is told as 401 and 5 as 403, without a password as 401 too.
 */
final class MqttAsking {
    static final String MQTT = "MQTT ";
    private static final String CONNECT = "CONNECT";

    private final URI mqtt;
    private final Http http;
    private final AtomicInteger clients = new AtomicInteger();

    MqttAsking(URI mqtt, Http http) {
        this.mqtt = mqtt;
        this.http = http;
    }

    /** @param route as in {@code MQTT PUBLISH /v1.1/messages/{id}} */
    String ask(String route, Subject subject, Optional<HeldToken> token) {
        var parts = subject.fill(route).split(" ");
        var verb = parts[1];
        var object = parts[2];
        var as = verb.equals(CONNECT) ? object : own(token).orElse(object.substring(object.lastIndexOf('/') + 1));
        var refusals = token.filter(MqttAsking::isOfDevice).map(held -> Refusals.now(http));
        try (var client = new MqttDevice("matrix-" + clients.incrementAndGet(), as, token)) {
            var code = client.connect(mqtt);
            if (code != MqttConnectReturnCode.CONNECTION_ACCEPTED) {
                return inWords(code, token, refusals);
            }
            return switch (verb) {
                case CONNECT -> "200";
                case "PUBLISH" -> client.publish(object);
                default -> client.subscribe(object);
            };
        }
    }

    private String inWords(MqttConnectReturnCode code, Optional<HeldToken> token, Optional<Refusals> before) {
        return switch (code) {
            case CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD -> "401";
            case CONNECTION_REFUSED_NOT_AUTHORIZED ->
                token.isEmpty()
                        ? "401"
                        : "403"
                                + before.flatMap(then -> Refusals.now(http).newRuleSince(then))
                                        .map(rule -> " " + rule)
                                        .orElse("");
            default -> throw new IllegalStateException("MQTT return code " + code);
        };
    }

    private static boolean isOfDevice(HeldToken token) {
        return token.kind() == TokenKind.DEVICE;
    }

    /** The device that a device token is of. */
    private static Optional<String> own(Optional<HeldToken> token) {
        return token.filter(MqttAsking::isOfDevice)
                .map(held -> Base64.getUrlDecoder().decode(held.value().split("\\.")[1]))
                .map(claims -> Json.tree(new String(claims, StandardCharsets.UTF_8))
                        .path("sub")
                        .asText());
    }
}
