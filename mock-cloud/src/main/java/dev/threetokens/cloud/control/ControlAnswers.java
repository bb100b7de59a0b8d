package dev.threetokens.cloud.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** JSON in and out. A name that is not known is refused, as a test with a slip would otherwise test nothing. */
@Singleton
class ControlAnswers {
    private static final int NO_CONTENT = 204;

    private final ObjectMapper mapper;

    ControlAnswers(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    void send(RoutingContext context, int status, Object body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(write(body));
    }

    void sendNothing(RoutingContext context) {
        context.response().setStatusCode(NO_CONTENT).end();
    }

    /** @throws BadControlException if the body is not of this shape */
    <T> T read(RoutingContext context, Class<T> shape) {
        try {
            var text = Optional.ofNullable(context.body().asString()).orElse("");
            return Optional.<T>ofNullable(mapper.readValue(text, shape)).orElseThrow(() -> noJson(shape));
        } catch (JsonProcessingException e) {
            throw noJson(shape);
        }
    }

    private static BadControlException noJson(Class<?> shape) {
        return new BadControlException("The body is not the JSON that this route takes: " + shape.getSimpleName());
    }

    private String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }
}
