package dev.threetokens.cloud.accounts.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Says how it ended and where to go from here. */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutcomePage(String title, String text, String linkText, String link) implements TemplateInstance {}
