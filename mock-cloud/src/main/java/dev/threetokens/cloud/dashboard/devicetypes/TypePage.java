package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A device type as its developer sees it.
 *
 * @param versions newest first
 * @param manifest the latest
 * @param devices how many devices of it there are
 * @param usedByOthers whether it cannot be made private again
 * @param notice what has just happened; shown once
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TypePage(
        User user,
        String csrf,
        StoredDeviceType type,
        List<Integer> versions,
        Manifest manifest,
        int devices,
        boolean usedByOthers,
        Optional<Notice> notice)
        implements TemplateInstance {
    static String pathOf(DeviceTypeId id) {
        return "/dashboard/device-types/" + id;
    }
}
