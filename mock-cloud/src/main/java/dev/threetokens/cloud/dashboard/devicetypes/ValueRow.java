package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import java.util.Map;

/**
 * A field of a manifest or a parameter of an Action as it stands in the form.
 *
 * @param key begins the names of its inputs, such as {@code f3} or {@code a0.p1}
 * @param type name of a {@link FieldType}
 */
record ValueRow(String key, String name, String type, String unit, String description) {
    static ValueRow empty() {
        return new ValueRow("", "", FieldType.Double.name(), "", "");
    }

    static ValueRow of(Map.Entry<String, Manifest.Field> named) {
        var field = named.getValue();
        return new ValueRow("", named.getKey(), field.type().name(), field.unit(), field.description());
    }

    static ValueRow of(Fields fields, String key) {
        return new ValueRow(
                key,
                fields.text(key + ".name"),
                fields.text(key + ".type"),
                fields.text(key + ".unit"),
                fields.text(key + ".description"));
    }

    ValueRow at(String place) {
        return new ValueRow(place, name, type, unit, description);
    }

    /** Whether nothing was typed; such a row counts for nothing. */
    boolean isBlank() {
        return name.isEmpty() && unit.isEmpty() && description.isEmpty();
    }

    public String nameKey() {
        return key + ".name";
    }

    public String typeKey() {
        return key + ".type";
    }

    public String unitKey() {
        return key + ".unit";
    }

    public String descriptionKey() {
        return key + ".description";
    }

    /** The step of the button that removes this row. */
    public String removal() {
        return key.startsWith("f")
                ? "remove-field:" + key.substring(1)
                : "remove-parameter:" + key.substring(1).replace(".p", ":");
    }
}
