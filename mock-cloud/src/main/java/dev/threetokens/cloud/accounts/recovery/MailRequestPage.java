package dev.threetokens.cloud.accounts.recovery;

import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * Asks for a user name or an e-mail address to mail a link to.
 *
 * @param typed what was typed before; empty at first
 */
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MailRequestPage(String csrf, MailRequest request, String typed, Problems problems, Optional<WayBack> back)
        implements TemplateInstance {}
