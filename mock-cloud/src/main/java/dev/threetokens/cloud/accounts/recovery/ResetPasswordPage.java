package dev.threetokens.cloud.accounts.recovery;

import dev.threetokens.cloud.accounts.fields.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where the link for a new password leads.
 *
 * @param token of the link; from here on it travels in the form
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResetPasswordPage(String csrf, String token, String userName, String passwordHint, Problems problems)
        implements TemplateInstance {
    /** Hides token and proof: this object may reach a log. */
    @Override
    public String toString() {
        return "ResetPasswordPage";
    }
}
