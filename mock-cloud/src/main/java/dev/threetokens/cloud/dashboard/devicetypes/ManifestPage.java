package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.user.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One manifest version, which never changes. */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ManifestPage(User user, String csrf, StoredDeviceType type, int version, Manifest manifest)
        implements TemplateInstance {}
