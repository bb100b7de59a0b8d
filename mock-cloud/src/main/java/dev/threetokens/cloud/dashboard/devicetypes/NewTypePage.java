package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of a new device type, with its first manifest.
 *
 * @param categories the tags that the cloud offers as categories
 * @param focus the input or the button that the cursor goes to; empty for none
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewTypePage(
        User user,
        String csrf,
        TypeForm type,
        List<String> categories,
        ManifestForm manifest,
        List<FieldType> fieldTypes,
        Problems problems,
        String focus)
        implements TemplateInstance {}
