package dev.threetokens.model.action;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param name an Action of the device type's manifest, such as {@code setOn}
 * @param parameters by parameter name; empty if the Action takes none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Action(String name, Map<String, Object> parameters) {
    public Action(String name, @Nullable Map<String, Object> parameters) {
        this.name = name;
        this.parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /** An Action without parameters. */
    public static Action of(String name) {
        return new Action(name, Map.of());
    }
}
