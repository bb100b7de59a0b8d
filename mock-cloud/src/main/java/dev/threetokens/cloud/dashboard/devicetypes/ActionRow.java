package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.model.device.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An Action of a manifest as it stands in the form.
 *
 * @param key begins the names of its inputs, such as {@code a0}
 */
record ActionRow(String key, String name, String description, List<ValueRow> parameters) {
    ActionRow {
        parameters = List.copyOf(parameters);
    }

    static ActionRow empty() {
        return new ActionRow("", "", "", List.of());
    }

    static ActionRow of(Map.Entry<String, Manifest.ActionSpec> named) {
        var spec = named.getValue();
        return new ActionRow(
                "",
                named.getKey(),
                spec.description(),
                spec.parameters().entrySet().stream().map(ValueRow::of).toList());
    }

    static ActionRow of(Fields fields, String key) {
        return new ActionRow(
                key,
                fields.text(key + ".name"),
                fields.text(key + ".description"),
                ManifestForm.rows(fields, key + ".p", ManifestForm.MAX_PARAMETERS, ValueRow::of));
    }

    ActionRow at(String place) {
        return new ActionRow(place, name, description, ManifestForm.numbered(parameters, place + ".p", ValueRow::at));
    }

    ActionRow changed(Consumer<List<ValueRow>> change) {
        var changed = new ArrayList<>(parameters);
        change.accept(changed);
        return new ActionRow(key, name, description, changed);
    }

    boolean isBlank() {
        return name.isEmpty() && description.isEmpty() && parameters.stream().allMatch(ValueRow::isBlank);
    }

    public String nameKey() {
        return key + ".name";
    }

    public String descriptionKey() {
        return key + ".description";
    }

    /** The step of the button that removes this row. */
    public String removal() {
        return "remove-action:" + key.substring(1);
    }

    /** The step of the button that adds a parameter. */
    public String addition() {
        return "add-parameter:" + key.substring(1);
    }

    public boolean hasRoomForParameters() {
        return parameters.size() < ManifestForm.MAX_PARAMETERS;
    }
}
