package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What came of it. */
@CheckedTemplate(basePath = "oauth", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GoResultPage(User user, String csrf, String title, String message) implements TemplateInstance {}
