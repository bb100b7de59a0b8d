package dev.threetokens.sim.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** JSON of the cloud to objects and back. Unknown fields are left out. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return empty if the text is no such thing */
    public static <T> Optional<T> read(String text, Class<T> type) {
        return read(text, MAPPER.constructType(type));
    }

    /** @return empty if the text is no such list */
    public static <T> Optional<List<T>> readList(String text, Class<T> type) {
        return read(text, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** The {@code error} of an error envelope; empty if the text is none. */
    @SuppressWarnings("ConstantConditions")
    public static Optional<ErrorBody> error(String text) {
        return read(text, ErrorEnvelope.class).flatMap(envelope -> Optional.ofNullable(envelope.error()));
    }

    private static <T> Optional<T> read(String text, JavaType type) {
        try {
            T value = MAPPER.readValue(text, type);
            return Optional.ofNullable(value);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
