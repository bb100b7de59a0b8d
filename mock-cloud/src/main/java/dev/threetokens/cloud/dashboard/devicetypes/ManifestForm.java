package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.dashboard.forms.Step;
import dev.threetokens.model.device.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A manifest as it stands in its form, right or wrong. Rows are added and removed on the server: no page runs a script. */
record ManifestForm(List<ValueRow> fields, List<ActionRow> actions) {
    static final int MAX_FIELDS = 64;
    static final int MAX_ACTIONS = 32;
    static final int MAX_PARAMETERS = 16;

    ManifestForm {
        fields = numbered(fields, "f", ValueRow::at);
        actions = numbered(actions, "a", ActionRow::at);
    }

    /** A new one: room for a first field. */
    static ManifestForm empty() {
        return new ManifestForm(List.of(ValueRow.empty()), List.of());
    }

    static ManifestForm of(Manifest manifest) {
        return new ManifestForm(
                manifest.fields().entrySet().stream().map(ValueRow::of).toList(),
                manifest.actions().entrySet().stream().map(ActionRow::of).toList());
    }

    static ManifestForm of(Fields fields) {
        return new ManifestForm(
                rows(fields, "f", MAX_FIELDS, ValueRow::of), rows(fields, "a", MAX_ACTIONS, ActionRow::of));
    }

    /** What a button of the form makes of it. A button of a row that is not there changes nothing. */
    ManifestForm after(Step step) {
        return switch (step.name()) {
            case "add-field" -> withFields(rows -> add(rows, ValueRow.empty(), MAX_FIELDS));
            case "remove-field" -> withFields(rows -> remove(rows, step.row()));
            case "add-action" -> withActions(rows -> add(rows, ActionRow.empty(), MAX_ACTIONS));
            case "remove-action" -> withActions(rows -> remove(rows, step.row()));
            case "add-parameter" -> withParameters(step.row(), rows -> add(rows, ValueRow.empty(), MAX_PARAMETERS));
            case "remove-parameter" -> withParameters(step.row(), rows -> remove(rows, step.innerRow()));
            default -> this;
        };
    }

    /** Where the cursor goes after the button: into the row that is new, or to the button that adds one. */
    String focusAfter(Step step) {
        return switch (step.name()) {
            case "add-field" -> last(fields, ValueRow::key) + ".name";
            case "add-action" -> last(actions, ActionRow::key) + ".name";
            case "add-parameter" -> focusOfParameters(step.row());
            case "remove-field" -> "add-field";
            case "remove-parameter" -> "add-parameter:" + step.row();
            default -> "add-action";
        };
    }

    private String focusOfParameters(int action) {
        return isIn(actions, action) ? last(actions.get(action).parameters(), ValueRow::key) + ".name" : "add-action";
    }

    public boolean hasRoomForFields() {
        return fields.size() < MAX_FIELDS;
    }

    public boolean hasRoomForActions() {
        return actions.size() < MAX_ACTIONS;
    }

    private ManifestForm withFields(Consumer<List<ValueRow>> change) {
        var changed = new ArrayList<>(fields);
        change.accept(changed);
        return new ManifestForm(changed, actions);
    }

    private ManifestForm withActions(Consumer<List<ActionRow>> change) {
        var changed = new ArrayList<>(actions);
        change.accept(changed);
        return new ManifestForm(fields, changed);
    }

    private ManifestForm withParameters(int action, Consumer<List<ValueRow>> change) {
        return isIn(actions, action)
                ? withActions(rows -> rows.set(action, rows.get(action).changed(change)))
                : this;
    }

    /** Reads the rows {@code f0}, {@code f1} … that were sent. */
    static <T> List<T> rows(Fields fields, String prefix, int max, BiFunction<Fields, String, T> read) {
        return IntStream.range(0, max)
                .mapToObj(index -> prefix + index)
                .takeWhile(key -> fields.has(key + ".name"))
                .map(key -> read.apply(fields, key))
                .toList();
    }

    static <T> List<T> numbered(List<T> rows, String prefix, BiFunction<T, String, T> at) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> at.apply(rows.get(index), prefix + index))
                .toList();
    }

    private static <T> void add(List<T> rows, T row, int max) {
        if (rows.size() < max) {
            rows.add(row);
        }
    }

    private static <T> void remove(List<T> rows, int index) {
        if (isIn(rows, index)) {
            rows.remove(index);
        }
    }

    private static boolean isIn(List<?> rows, int index) {
        return index >= 0 && index < rows.size();
    }

    private static <T> String last(List<T> rows, java.util.function.Function<T, String> key) {
        return rows.isEmpty() ? "" : key.apply(rows.get(rows.size() - 1));
    }
}
