package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a device of a type sends and what it can be asked to do.
 *
 * @param fields by field name
 * @param actions by Action name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(Map<String, Field> fields, Map<String, ActionSpec> actions) {
    public Manifest {
        fields = inOrder(fields);
        actions = inOrder(actions);
    }

    /**
     * A field, or a parameter of an Action.
     *
     * @param unit a symbol such as {@code °C}; empty for a pure number, a truth value or a text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(FieldType type, String unit, boolean isCollection, String description) {
        public static Field of(FieldType type, String unit, String description) {
            return new Field(type, unit, false, description);
        }
    }

    /** An Action with its parameters by name; every parameter is required. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ActionSpec(String description, Map<String, Field> parameters) {
        public ActionSpec {
            parameters = inOrder(parameters);
        }
    }

    /** Fields and Actions are shown in the order in which the developer wrote them. */
    private static <T> Map<String, T> inOrder(Map<String, T> named) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
}
