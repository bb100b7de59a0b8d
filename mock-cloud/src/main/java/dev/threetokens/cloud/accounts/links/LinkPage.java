package dev.threetokens.cloud.accounts.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a mailed link leads: opening it does nothing, its button does. Programs that look through mails open links, too.
 *
 * @param action where the form goes
 * @param token of the link
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record LinkPage(String csrf, String title, String text, String button, String action, String token)
        implements TemplateInstance {
    /** Hides token and proof: this object may reach a log. */
    @Override
    public String toString() {
        return "LinkPage[" + action + "]";
    }
}
