package dev.threetokens.cloud.accounts.self;

import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param typed what was typed into the form that has a problem
 * @param done what has just been done; shown once
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(User user, String csrf, Typed typed, Problems problems, Optional<String> done, String passwordHint)
        implements TemplateInstance {
    /** Names and addresses as typed; what is stored where nothing was typed. */
    record Typed(String fullName, String email) {}
}
