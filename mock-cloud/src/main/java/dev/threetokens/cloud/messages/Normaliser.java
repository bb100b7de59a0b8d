package dev.threetokens.cloud.messages;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.ActionList;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Passes what was sent through the manifest of the device type: declared fields, of their declared types. */
final class Normaliser {
    private static final int MAX_ACTIONS = 20;

    private Normaliser() {}

    /**
     * Keeps the declared fields, under the spelling of the manifest; the case of a name does not matter.
     *
     * @throws RefusedMessageException if a declared field has a value of another type, or no declared field is there
     */
    static Map<String, Object> message(Manifest manifest, Map<String, Object> data) {
        var fields = new LinkedHashMap<String, Object>();
        data.forEach((name, value) -> declared(manifest.fields(), name).ifPresent(field -> {
            check("data." + field.getKey(), field.getValue(), value);
            fields.put(field.getKey(), value);
        }));
        if (fields.isEmpty()) {
            throw RefusedMessageException.badData("data", "None of these fields is in the manifest of the device type");
        }
        return fields;
    }

    /** @throws RefusedMessageException if an Action or a parameter is not as the manifest says */
    static ActionList actions(Manifest manifest, ActionList list) {
        if (list.actions().isEmpty() || list.actions().size() > MAX_ACTIONS) {
            throw RefusedMessageException.badData("data.actions", "Send 1 to " + MAX_ACTIONS + " Actions");
        }
        list.actions().forEach(action -> checkAction(manifest, action));
        return list;
    }

    private static void checkAction(Manifest manifest, Action action) {
        var spec = manifest.actions().get(String.valueOf(action.name()));
        if (spec == null) {
            throw RefusedMessageException.badData(
                    "data.actions", "The manifest of the device type has no such Action: see its manifest properties");
        }
        if (!spec.parameters().keySet().equals(action.parameters().keySet())) {
            throw RefusedMessageException.badData(
                    "data.actions." + action.name() + ".parameters",
                    "This Action takes the parameters " + spec.parameters().keySet());
        }
        action.parameters()
                .forEach((name, value) -> check(
                        "data.actions." + action.name() + ".parameters." + name,
                        spec.parameters().get(name),
                        value));
    }

    private static Optional<Map.Entry<String, Manifest.Field>> declared(
            Map<String, Manifest.Field> fields, String name) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .findFirst();
    }

    private static void check(String path, Manifest.Field field, Object value) {
        if (!fits(field.type(), value)) {
            throw RefusedMessageException.badData(path, sentence(field.type()));
        }
    }

    private static boolean fits(FieldType type, Object value) {
        return switch (type) {
            case Double -> value instanceof Number;
            case Integer -> value instanceof Integer || value instanceof Long;
            case Boolean -> value instanceof Boolean;
            case String -> value instanceof String;
        };
    }

    private static String sentence(FieldType type) {
        return switch (type) {
            case Double, Integer -> "Numeric field only";
            case Boolean -> "Boolean field only";
            case String -> "Text field only";
        };
    }
}
