package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form of a device type's display name and description. */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TypeEditPage(User user, String csrf, StoredDeviceType stored, TypeForm type, Problems problems, String focus)
        implements TemplateInstance {}
