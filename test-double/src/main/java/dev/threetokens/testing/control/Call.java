package dev.threetokens.testing.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.model.token.TokenKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One call that the cloud got.
 *
 * @param at by the clock of the cloud
 * @param path with its query; secrets are masked
 * @param kind what the token says that it is
 * @param status none while there is no answer: for good if the connection was cut or became a WebSocket
 */
public record Call(Instant at, String method, String path, Optional<TokenKind> kind, Optional<Integer> status) {
    static Call of(JsonNode entry) {
        return new Call(
                Instant.parse(entry.path("at").asText()),
                entry.path("method").asText(),
                entry.path("path").asText(),
                Optional.of(entry.path("kind"))
                        .filter(JsonNode::isTextual)
                        .map(kind -> TokenKind.ofWireName(kind.asText())),
                Optional.of(entry.path("status")).filter(JsonNode::isInt).map(JsonNode::asInt));
    }
}
