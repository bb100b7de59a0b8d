package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.DeviceTypes;
import dev.threetokens.model.envelope.Page;
import jakarta.inject.Singleton;
import java.util.List;

/** Device types as REST shows them. */
@Singleton
class DeviceTypeViews {
    private final Requester requester;
    private final TagViews tags;

    DeviceTypeViews(Requester requester, TagViews tags) {
        this.requester = requester;
        this.tags = tags;
    }

    /** Shows and counts only those that {@code GET /v1.1/devicetypes/{id}} would show. */
    Page<DeviceTypes> page(List<Guarded<StoredDeviceType>> types, PageRange range) {
        var visible = requester.openAllowed(Operation.READ_DEVICE_TYPE, types).stream()
                .map(this::of)
                .toList();
        return range.of(visible, DeviceTypes::new);
    }

    DeviceType of(StoredDeviceType type) {
        return new DeviceType(
                type.id(),
                type.owner(),
                type.name(),
                type.uniqueName(),
                type.description(),
                type.latestVersion(),
                type.updatedOn(),
                type.published(),
                ownedBy(requester.caller(), type),
                tags.of(type.tags().names()));
    }

    private static boolean ownedBy(Caller caller, StoredDeviceType type) {
        return caller.choose(
                user -> user.user().equals(type.owner()),
                application -> application.developer().equals(type.owner()),
                device -> false,
                console -> console.user().equals(type.owner()));
    }
}
