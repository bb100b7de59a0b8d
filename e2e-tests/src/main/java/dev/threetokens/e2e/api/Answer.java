package dev.threetokens.e2e.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.threetokens.e2e.system.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a program answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public boolean ok() {
        return status == 200;
    }

    /** The body; a missing node if it is not JSON. */
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** The {@code data} of the envelope. */
    public JsonNode data() {
        return json().path("data");
    }

    /** @throws IllegalStateException if the program refused */
    public <T> T dataAs(Class<T> type) {
        if (!ok()) {
            throw new IllegalStateException(
                    "refused with " + status + ": " + sentence().orElse("no sentence"));
        }
        return Json.read(data().toString(), type);
    }

    /** The id of the access rule that refused. */
    public Optional<String> rule() {
        return text(json().path("error").path("rule"));
    }

    /** The sentence of a refusal, in the envelope of REST or as OAuth has it. */
    public Optional<String> sentence() {
        return text(json().path("error").path("message")).or(() -> text(json().path("error_description")));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
