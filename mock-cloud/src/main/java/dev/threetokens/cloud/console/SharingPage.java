package dev.threetokens.cloud.console;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * What others share with a user.
 *
 * @param invitations that wait for an answer
 * @param devices those of accepted shares
 * @param notice what has just happened; shown once
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SharingPage(
        User user, String csrf, List<ReceivedRow> invitations, List<ReceivedRow> devices, Optional<Notice> notice)
        implements TemplateInstance {}
