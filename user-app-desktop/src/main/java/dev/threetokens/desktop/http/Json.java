package dev.threetokens.desktop.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** The app's one JSON mapper. Thread-safe. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), impossible);
        }
    }

    /** The value, or empty if the bytes are something else. */
    static <T> Optional<T> read(byte[] json, TypeReference<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (IOException rubbish) {
            return Optional.empty();
        }
    }

    /** The JSON object in a text, or empty if the text is something else. */
    public static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException rubbish) {
            return Optional.empty();
        }
    }

    /** The value of a tree, or empty if the tree has another shape. */
    public static <T> Optional<T> convert(JsonNode tree, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.treeToValue(tree, type));
        } catch (JsonProcessingException rubbish) {
            return Optional.empty();
        }
    }
}
