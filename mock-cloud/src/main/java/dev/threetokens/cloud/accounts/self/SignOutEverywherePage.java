package dev.threetokens.cloud.accounts.self;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks before every sign-in ends. */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignOutEverywherePage(User user, String csrf) implements TemplateInstance {}
