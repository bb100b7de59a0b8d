package dev.threetokens.cloud.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** A frame that a client sent on the device channel: its type, and its fields to be read as that type. */
record Frame(Type type, JsonNode fields, Optional<String> cid) {
    enum Type {
        REGISTER,
        UNREGISTER,
        LIST,
        MESSAGE,
        ACTION
    }

    /** @throws FrameException if the text is not a JSON object of a known type */
    static Frame parse(ObjectMapper mapper, String text) {
        try {
            var fields = mapper.readTree(text);
            if (fields == null || !fields.isObject()) {
                throw FrameException.badRequest("Bad Request");
            }
            return new Frame(
                    typeOf(fields),
                    fields,
                    Optional.ofNullable(fields.get("cid"))
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::textValue));
        } catch (JsonProcessingException e) {
            throw FrameException.badRequest("Bad Request");
        }
    }

    <T> T as(Class<T> type, ObjectMapper mapper) {
        try {
            return mapper.treeToValue(fields, type);
        } catch (JsonProcessingException e) {
            throw FrameException.badRequest("Bad Request");
        }
    }

    /** A frame without a type is an Action if it has a destination and Actions, else a message. */
    private static Type typeOf(JsonNode fields) {
        var type = fields.path("type");
        if (type.isMissingNode()) {
            boolean action = fields.has("ddid") && fields.path("data").has("actions");
            return action ? Type.ACTION : Type.MESSAGE;
        }
        return switch (type.asText()) {
            case "register" -> Type.REGISTER;
            case "unregister" -> Type.UNREGISTER;
            case "list" -> Type.LIST;
            case "message" -> Type.MESSAGE;
            case "action" -> Type.ACTION;
            default -> throw FrameException.badRequest("Bad Request: unknown type of frame");
        };
    }
}
