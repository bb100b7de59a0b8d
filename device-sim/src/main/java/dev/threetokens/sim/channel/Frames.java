package dev.threetokens.sim.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.channel.Acknowledgement;
import dev.threetokens.model.error.ErrorEnvelope;
import java.io.UncheckedIOException;

/** JSON of the device channel to objects and back. */
final class Frames {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Frames() {}

    static String write(Object frame) {
        try {
            return JSON.writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static CloudFrame read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return new CloudFrame.Unreadable();
        }
    }

    private static CloudFrame read(JsonNode frame) throws JsonProcessingException {
        if (frame.path("error").isObject()) {
            var error = JSON.treeToValue(frame, ErrorEnvelope.class).error();
            return new CloudFrame.Refused(error);
        }
        return switch (frame.path("type").asText()) {
            case "ping" -> new CloudFrame.Pinged();
            case "action" -> actions(JSON.treeToValue(frame, NormalizedAction.class));
            case "" -> acknowledgement(frame.path("data"));
            default -> new CloudFrame.Unreadable();
        };
    }

    private static CloudFrame acknowledgement(JsonNode data) throws JsonProcessingException {
        return data.has("cid")
                ? new CloudFrame.Acknowledged(JSON.treeToValue(data, Acknowledgement.class))
                : new CloudFrame.Unreadable();
    }

    /** Jackson leaves absent parts of a record null, whatever its declaration says. */
    @SuppressWarnings("ConstantConditions")
    private static CloudFrame actions(NormalizedAction actions) {
        var complete = actions.mid() != null && actions.ddid() != null && actions.data() != null;
        return complete ? new CloudFrame.ActionsSent(actions) : new CloudFrame.Unreadable();
    }
}
