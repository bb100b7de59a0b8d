package dev.threetokens.cloud.console;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks for the name of a device.
 *
 * @param name what was typed before, or the name that it has
 * @param error what is wrong with it; empty at first
 * @param action where the form goes
 * @param back where "Cancel" goes
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NameDevicePage(
        User user, String csrf, String title, String name, String error, String button, String action, String back)
        implements TemplateInstance {}
