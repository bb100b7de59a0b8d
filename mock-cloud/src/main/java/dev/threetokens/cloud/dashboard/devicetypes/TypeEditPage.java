package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of a device type's display name, description and tags.
 *
 * @param categories the tags that the cloud offers as categories
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TypeEditPage(
        User user,
        String csrf,
        StoredDeviceType stored,
        TypeForm type,
        List<String> categories,
        Problems problems,
        String focus)
        implements TemplateInstance {}
