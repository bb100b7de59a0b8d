package dev.threetokens.cloud.console;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The applications that a user let in.
 *
 * @param notice what has just happened; shown once
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MyApplicationsPage(User user, String csrf, List<GrantRow> grants, Optional<Notice> notice)
        implements TemplateInstance {}
