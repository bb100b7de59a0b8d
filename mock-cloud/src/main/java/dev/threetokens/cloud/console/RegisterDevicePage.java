package dev.threetokens.cloud.console;

import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks for the PIN that a device shows.
 *
 * @param devices those that may get new hardware
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegisterDevicePage(User user, String csrf, RegisterForm form, List<StoredDevice> devices)
        implements TemplateInstance {}
