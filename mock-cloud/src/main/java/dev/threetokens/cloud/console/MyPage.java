package dev.threetokens.cloud.console;

import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The devices of a user.
 *
 * @param invitations how many wait for an answer of the user
 * @param notice what has just happened; shown once
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MyPage(User user, String csrf, List<DeviceRow> devices, int invitations, Optional<Notice> notice)
        implements TemplateInstance {}
