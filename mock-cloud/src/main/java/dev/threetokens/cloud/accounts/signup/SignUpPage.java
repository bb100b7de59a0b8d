package dev.threetokens.cloud.accounts.signup;

import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * The sign-up page.
 *
 * @param typed what was typed before; its passwords are not shown again
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignUpPage(String csrf, SignUp typed, Problems problems, String passwordHint, Optional<WayBack> back)
        implements TemplateInstance {}
