package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of a new manifest version.
 *
 * @param from the version that the form began with
 * @param focus the input or the button that the cursor goes to; empty for none
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewVersionPage(
        User user,
        String csrf,
        StoredDeviceType type,
        int from,
        ManifestForm manifest,
        List<FieldType> fieldTypes,
        Problems problems,
        String focus)
        implements TemplateInstance {}
