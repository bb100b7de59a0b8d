package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The form of an application.
 *
 * @param found device types to choose from
 * @param focus the field or the row that the cursor goes to; empty for none
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApplicationFormPage(
        User user,
        String csrf,
        Editing editing,
        ApplicationForm form,
        List<MethodChoice> methods,
        List<PermissionRow> rows,
        List<StoredDeviceType> found,
        Problems problems,
        String focus)
        implements TemplateInstance {}
