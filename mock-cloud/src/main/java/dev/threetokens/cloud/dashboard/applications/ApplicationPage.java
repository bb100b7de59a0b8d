package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * An application as its developer sees it.
 *
 * @param rows what it asks for
 * @param users how many users granted it something
 * @param notice what has just happened, with a client secret that was just made; shown once
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApplicationPage(
        User user,
        String csrf,
        Application application,
        List<MethodChoice> methods,
        List<PermissionRow> rows,
        int users,
        Optional<Notice> notice)
        implements TemplateInstance {
    static String pathOf(ClientId id) {
        return "/dashboard/applications/" + id;
    }
}
