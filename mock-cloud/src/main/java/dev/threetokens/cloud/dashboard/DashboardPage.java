package dev.threetokens.cloud.dashboard;

import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.dashboard.applications.ApplicationRow;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * The first page of the dashboard.
 *
 * @param notice what has just happened; shown once
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DashboardPage(
        User user,
        String csrf,
        List<ApplicationRow> applications,
        List<StoredDeviceType> types,
        Optional<Notice> notice)
        implements TemplateInstance {}
