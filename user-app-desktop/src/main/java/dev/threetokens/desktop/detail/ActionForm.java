package dev.threetokens.desktop.detail;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.device.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One Action of the manifest as the user can ask for it. Used on the user interface's thread. */
public record ActionForm(String name, String description, List<ParameterForm> parameters) {
    static List<ActionForm> of(Manifest manifest) {
        return manifest.actions().entrySet().stream()
                .sorted(Comparator.comparing(action -> order(action.getKey())))
                .map(action -> of(action.getKey(), action.getValue()))
                .toList();
    }

    /** By name, but on before off. */
    private static String order(String name) {
        return name.endsWith("Off") ? name.substring(0, name.length() - 3) + "Onn" : name;
    }

    private static ActionForm of(String name, Manifest.ActionSpec spec) {
        var parameters = spec.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> new ParameterForm(parameter.getKey(), parameter.getValue()))
                .toList();
        return new ActionForm(name, spec.description(), parameters);
    }

    /** What would be sent now. */
    Action action() {
        return new Action(
                name,
                parameters.stream()
                        .collect(Collectors.toMap(
                                ParameterForm::name,
                                parameter -> parameter.value().get())));
    }

    /** The name as words: {@code setOn} becomes {@code Set on}. */
    public String label() {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
