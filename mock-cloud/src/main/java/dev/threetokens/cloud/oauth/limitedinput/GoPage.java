package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks for the code that a device shows.
 *
 * @param code what is filled in; empty at first
 * @param error what was wrong; empty at first
 */
@CheckedTemplate(basePath = "oauth", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GoPage(User user, String csrf, String code, String error) implements TemplateInstance {}
