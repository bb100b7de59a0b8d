package dev.threetokens.cloud.console;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks before something that cannot be undone.
 *
 * @param action where the form goes
 * @param back where "Cancel" goes
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ConfirmPage(
        User user, String csrf, String title, String consequence, String button, String action, String back)
        implements TemplateInstance {}
