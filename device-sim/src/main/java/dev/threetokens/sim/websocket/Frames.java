package dev.threetokens.sim.websocket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.sim.channel.ArrivedActions;
import dev.threetokens.sim.channel.Json;
import java.io.IOException;
import java.util.Optional;

/** JSON of the device channel to objects. */
final class Frames {
    private static final ObjectMapper JSON = Json.mapper();
    private static final JsonFactory STREAMS = JSON.getFactory();

    private Frames() {}

    /** Nearly all frames are acknowledgements, so these are read without a tree. */
    static CloudFrame read(String text) {
        try {
            var cid = confirmed(text);
            return cid.isPresent() ? new CloudFrame.Acknowledged(cid.get()) : read(JSON.readTree(text));
        } catch (IOException unreadable) {
            return new CloudFrame.Unreadable();
        }
    }

    /** The confirmation id of <code>{"data":{…,"cid":"…"}}</code> with nothing nested in it; empty for any other frame. */
    private static Optional<String> confirmed(String text) throws IOException {
        try (var parser = STREAMS.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || !"data".equals(parser.nextFieldName())
                    || parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var cid = cid(parser);
            return parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null ? cid : Optional.empty();
        }
    }

    private static Optional<String> cid(JsonParser parser) throws IOException {
        var cid = Optional.<String>empty();
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            var value = parser.nextToken();
            if (!value.isScalarValue()) {
                return Optional.empty();
            }
            if (field.equals("cid") && value != JsonToken.VALUE_NULL) {
                cid = Optional.of(parser.getText());
            }
        }
        return cid;
    }

    private static CloudFrame read(JsonNode frame) throws JsonProcessingException {
        if (frame.path("error").isObject()) {
            var error = JSON.treeToValue(frame, ErrorEnvelope.class).error();
            return new CloudFrame.Refused(error);
        }
        return switch (frame.path("type").asText()) {
            case "ping" -> new CloudFrame.Pinged();
            case "action" -> actions(JSON.treeToValue(frame, NormalizedAction.class));
            case "" -> acknowledgement(frame.path("data").path("cid"));
            default -> new CloudFrame.Unreadable();
        };
    }

    private static CloudFrame acknowledgement(JsonNode cid) {
        return cid.isValueNode() && !cid.isNull()
                ? new CloudFrame.Acknowledged(cid.asText())
                : new CloudFrame.Unreadable();
    }

    private static CloudFrame actions(NormalizedAction sent) {
        return ArrivedActions.of(sent)
                .<CloudFrame>map(CloudFrame.ActionsSent::new)
                .orElseGet(CloudFrame.Unreadable::new);
    }
}
