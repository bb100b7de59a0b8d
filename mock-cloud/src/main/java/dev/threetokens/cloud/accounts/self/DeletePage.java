package dev.threetokens.cloud.accounts.self;

import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks before the account is deleted, and says what goes with it. */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeletePage(User user, String csrf, Belongings belongings, Problems problems) implements TemplateInstance {}
