package dev.threetokens.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.server.cloud.CloudProblem;
import java.util.Optional;

/** One frame of {@code /live}. */
sealed interface LiveFrame {
    record Message(NormalizedMessage message) implements LiveFrame {}

    record Refusal(CloudProblem problem) implements LiveFrame {}

    /** A ping. */
    record Ping() implements LiveFrame {}

    /** What cannot be read. */
    record Rubbish() implements LiveFrame {}

    static LiveFrame read(ObjectMapper json, String text) {
        try {
            JsonNode frame = json.readTree(text);
            if (frame.has("error")) {
                return refusal(json.treeToValue(frame, ErrorEnvelope.class));
            }
            return "ping".equals(frame.path("type").asText()) ? new Ping() : message(json, frame);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return new Rubbish();
        }
    }

    private static LiveFrame refusal(ErrorEnvelope envelope) {
        if (envelope.error() == null) {
            return new Rubbish();
        }
        return new Refusal(
                CloudProblem.refused(envelope.error().code(), Optional.of(envelope.error()), Optional.empty()));
    }

    private static LiveFrame message(ObjectMapper json, JsonNode frame) throws JsonProcessingException {
        boolean complete = frame.hasNonNull("mid")
                && frame.hasNonNull("uid")
                && frame.hasNonNull("sdid")
                && frame.hasNonNull("sdtid")
                && frame.path("data").isObject();
        return complete ? new Message(json.treeToValue(frame, NormalizedMessage.class)) : new Rubbish();
    }
}
