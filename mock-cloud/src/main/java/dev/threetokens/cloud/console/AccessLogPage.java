package dev.threetokens.cloud.console;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who read or changed what of the user's, and what was refused. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccessLogPage(User user, String csrf, AccessLogView log) implements TemplateInstance {}
