package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.dashboard.applications.ApplicationRow;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The access explorer. The token that was pasted is not in it, so that it can be neither copied nor sent again from it.
 *
 * @param application the id of the one that was chosen, or empty
 * @param target the id that was typed, or empty
 * @param problem why nothing was explored, or empty
 * @param found what was explored, if anything
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExplorerPage(
        User user,
        String csrf,
        List<ApplicationRow> applications,
        String application,
        String target,
        String problem,
        Optional<Exploration> found)
        implements TemplateInstance {}
