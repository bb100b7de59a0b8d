package dev.threetokens.sim.setup;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.threetokens.model.error.ErrorBody.FieldError;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.setup.DeviceSetup;
import dev.threetokens.sim.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads the body of {@code POST /setup}, strictly: four texts, nothing missing, nothing else, nothing twice. */
final class SetupReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final Set<String> FIELDS = Set.of("deviceId", "type", "name", "token");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** The syntax of a bearer token (RFC 6750 section 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,2048}=*");

    private static final int MAX_NAME = 64;

    private final SortedSet<String> types;

    SetupReader(SortedSet<String> types) {
        this.types = types;
    }

    /** @throws SetupRefused with everything that is wrong */
    DeviceSetup read(byte[] body) {
        var json = parse(body);
        if (!json.isObject()) {
            throw SetupRefused.malformed();
        }
        return setup(json);
    }

    /**
     * Reads a JSON array of such bodies.
     *
     * @throws SetupRefused for the first that is wrong
     */
    List<DeviceSetup> readAll(byte[] content) {
        var json = parse(content);
        if (!json.isArray()) {
            throw SetupRefused.malformed();
        }
        return StreamSupport.stream(json.spliterator(), false).map(this::setup).toList();
    }

    private DeviceSetup setup(JsonNode json) {
        var errors = new ArrayList<FieldError>();
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                errors.add(error(Printable.of(name, 40), "is not known here"));
            }
        });
        var deviceId = text(json, "deviceId", errors, ID.asMatchPredicate(), "is not a device id");
        var type = text(json, "type", errors, types::contains, "must be one of " + String.join(", ", types));
        var name = text(json, "name", errors, SetupReader::isName, "must have 1 to 64 printable characters");
        var token = text(json, "token", errors, TOKEN.asMatchPredicate(), "is not a token");
        if (!errors.isEmpty()) {
            throw SetupRefused.invalid(errors);
        }
        return new DeviceSetup(new DeviceId(deviceId), type, name, token);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException malformed) {
            throw SetupRefused.malformed();
        }
    }

    private static String text(
            JsonNode json, String field, List<FieldError> errors, Predicate<String> rule, String message) {
        var value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            errors.add(error(field, "is required"));
        } else if (!value.isTextual()) {
            errors.add(error(field, "must be a text"));
        } else if (!rule.test(value.asText())) {
            errors.add(error(field, message));
        }
        return value.asText();
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= MAX_NAME && Printable.isPrintable(name);
    }

    private static FieldError error(String field, String message) {
        return new FieldError(field, List.of(message));
    }
}
