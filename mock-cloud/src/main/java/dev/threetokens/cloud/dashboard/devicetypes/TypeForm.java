package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.dashboard.forms.Texts;
import dev.threetokens.cloud.devices.DeviceTypeWords;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.tags.Tags;
import java.util.regex.Pattern;

/** The words of a device type as they stand in a form, right or wrong. */
record TypeForm(String name, String uniqueName, String description, String tags) {
    private static final Pattern UNIQUE_NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9_-]*){2,}");

    static TypeForm empty() {
        return new TypeForm("", "", "", "");
    }

    static TypeForm of(StoredDeviceType type) {
        return new TypeForm(
                type.name(), type.uniqueName(), type.description(), type.tags().toString());
    }

    static TypeForm of(Fields fields) {
        return new TypeForm(
                fields.text("name"), fields.text("uniqueName"), fields.text("description"), fields.text("tags"));
    }

    /** As sent, but with the unique name that stands. */
    static TypeForm of(Fields fields, StoredDeviceType type) {
        return new TypeForm(fields.text("name"), type.uniqueName(), fields.text("description"), fields.text("tags"));
    }

    /** Of a form that is right. */
    DeviceTypeWords words() {
        return new DeviceTypeWords(
                name, uniqueName, description, Tags.written(tags).orElseThrow());
    }

    void check(Problems problems) {
        problems.add("name", Texts.requiredLine(name, DeviceTypeWords.MAX_NAME));
        problems.add("description", Texts.paragraph(description, DeviceTypeWords.MAX_DESCRIPTION));
        if (Tags.written(tags).isEmpty()) {
            problems.add("tags", Tags.RULE);
        }
    }

    void checkUniqueName(Problems problems) {
        problems.add("uniqueName", Texts.requiredLine(uniqueName, DeviceTypeWords.MAX_UNIQUE_NAME));
        if (!UNIQUE_NAME.matcher(uniqueName).matches()) {
            problems.add(
                    "uniqueName",
                    "Write it as com.company.type: three or more parts in lower case, each beginning with a letter.");
        }
    }
}
