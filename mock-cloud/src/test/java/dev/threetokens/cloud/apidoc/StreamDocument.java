package dev.threetokens.cloud.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/asyncapi.yaml}: which channels there are, and which frames fit which of its messages. */
public record StreamDocument(JsonNode root) {
    static final Path FILE = Path.of("..", "docs", "asyncapi.yaml");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    public static StreamDocument read() {
        try {
            return new StreamDocument(new YAMLMapper().readTree(Files.readString(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the messages of these operations. */
    public Set<String> messagesOf(String... operations) {
        return Stream.of(operations)
                .map(name -> root.required("operations").required(name))
                .flatMap(this::messageNames)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the messages that the cloud sends on a channel, of itself or as an answer. */
    public Set<String> sentOn(String channel) {
        var sent = new TreeSet<String>();
        for (var operation : root.required("operations")) {
            if (operation.path("channel").path("$ref").asText().equals("#/channels/" + channel)) {
                var sending = operation.path("action").asText().equals("send");
                messageNames(sending ? operation : operation.path("reply")).forEach(sent::add);
            }
        }
        return sent;
    }

    /** Which of these messages a frame is. */
    public List<String> fitting(Set<String> messages, String frame) {
        return messages.stream().filter(name -> faults(name, frame).isEmpty()).toList();
    }

    /** Why a frame is not this message; empty if it is. */
    public Set<ValidationMessage> faults(String message, String frame) {
        var payload = resolved("#/components/messages/" + message).required("payload");
        var schemas = resolved("#/components/schemas").toString();
        var schema = "{\"$ref\":" + payload.required("$ref") + ",\"$defs\":" + schemas + "}";
        return SCHEMAS.getSchema(schema.replace("#/components/schemas/", "#/$defs/"))
                .validate(parse(frame));
    }

    /** What a reference leads to. */
    JsonNode resolved(String reference) {
        return root.at(reference.substring(1));
    }

    List<String> references() {
        return root.findValuesAsText("$ref");
    }

    private Stream<String> messageNames(JsonNode operation) {
        var references = new ArrayList<String>();
        operation
                .path("messages")
                .forEach(one -> references.add(one.path("$ref").asText()));
        if (references.isEmpty() && operation.has("channel")) {
            var channel = resolved(operation.path("channel").path("$ref").asText());
            channel.path("messages").fieldNames().forEachRemaining(references::add);
        }
        return references.stream().map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode parse(String frame) {
        try {
            return JSON.readTree(frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
