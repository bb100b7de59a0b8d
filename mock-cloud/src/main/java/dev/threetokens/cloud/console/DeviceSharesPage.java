package dev.threetokens.cloud.console;

import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * With whom a device is shared, for its owner.
 *
 * @param email what was typed before
 * @param error what is wrong with it; empty at first
 * @param notice what has just happened; shown once
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeviceSharesPage(
        User user,
        String csrf,
        StoredDevice device,
        List<ShareRow> shares,
        String email,
        String error,
        Optional<Notice> notice)
        implements TemplateInstance {}
