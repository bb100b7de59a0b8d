package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.dashboard.forms.Texts;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** From the form of a manifest to the manifest, if it is right. Rows in which nothing was typed are left out. */
@Singleton
class ManifestCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final int MAX_UNIT = 32;
    private static final int MAX_DESCRIPTION = 200;

    private final DeveloperDeviceTypes types;

    ManifestCheck(DeveloperDeviceTypes types) {
        this.types = types;
    }

    /**
     * @param problems gets what is wrong
     * @return empty if anything is wrong
     */
    Optional<Manifest> check(ManifestForm form, Problems problems) {
        var manifest = new Manifest(values(form.fields(), problems), actions(form.actions(), problems));
        if (manifest.fields().isEmpty() && manifest.actions().isEmpty()) {
            problems.add("manifest", "Name at least one field that devices send, or one Action that they take.");
        }
        if (!types.fits(manifest)) {
            problems.add("manifest", "This manifest is too long to be kept. Shorten descriptions, or remove rows.");
        }
        return problems.isEmpty() ? Optional.of(manifest) : Optional.empty();
    }

    private static Map<String, Manifest.ActionSpec> actions(List<ActionRow> rows, Problems problems) {
        var actions = new LinkedHashMap<String, Manifest.ActionSpec>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!row.isBlank()) {
                checkName(row.key(), row.name(), seen, problems);
                problems.add(row.key() + ".description", Texts.line(row.description(), MAX_DESCRIPTION));
                actions.put(row.name(), new Manifest.ActionSpec(row.description(), values(row.parameters(), problems)));
            }
        }
        return actions;
    }

    private static Map<String, Manifest.Field> values(List<ValueRow> rows, Problems problems) {
        var values = new LinkedHashMap<String, Manifest.Field>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!row.isBlank()) {
                checkName(row.key(), row.name(), seen, problems);
                problems.add(row.key() + ".unit", Texts.line(row.unit(), MAX_UNIT));
                problems.add(row.key() + ".description", Texts.line(row.description(), MAX_DESCRIPTION));
                type(row, problems)
                        .ifPresent(
                                type -> values.put(row.name(), Manifest.Field.of(type, row.unit(), row.description())));
            }
        }
        return values;
    }

    /** Devices may write a name in any case, so that two names may not differ in case alone. */
    private static void checkName(String key, String name, Set<String> seen, Problems problems) {
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    key + ".name",
                    "Use a letter, then letters, digits and underscores; at most 64 in all, such as temperature.");
        } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            problems.add(key + ".name", "This name is there already. Choose another.");
        }
    }

    private static Optional<FieldType> type(ValueRow row, Problems problems) {
        var type = Arrays.stream(FieldType.values())
                .filter(one -> one.name().equals(row.type()))
                .findFirst();
        if (type.isEmpty()) {
            problems.add(row.key() + ".type", "Choose a type from the list.");
        }
        return type;
    }
}
