package dev.threetokens.cloud.console;

import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Search for the type of a new device.
 *
 * @param name what was searched for
 * @param more whether there are more than are shown
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AddDevicePage(User user, String csrf, String name, List<StoredDeviceType> types, boolean more)
        implements TemplateInstance {}
