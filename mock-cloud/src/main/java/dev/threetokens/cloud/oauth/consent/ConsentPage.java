package dev.threetokens.cloud.oauth.consent;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks the user whether an application may do what it asks for.
 *
 * @param action the path that takes the answer
 * @param warning what to make sure of first; empty if there is nothing
 * @param hasServers whether it can do so without the user, too, with an application token
 */
@CheckedTemplate(basePath = "oauth", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConsentPage(
        User user,
        String application,
        String description,
        String warning,
        boolean hasServers,
        List<PermissionLine> permissions,
        String action,
        String csrf,
        String request)
        implements TemplateInstance {}
