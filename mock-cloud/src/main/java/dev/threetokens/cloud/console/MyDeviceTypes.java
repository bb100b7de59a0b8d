package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The device types that the signed-in user may have devices of: the published ones and her own. */
@Singleton
class MyDeviceTypes {
    private final PageGate gate;
    private final DeviceTypeTargets types;

    MyDeviceTypes(PageGate gate, DeviceTypeTargets types) {
        this.gate = gate;
        this.types = types;
    }

    /** By name; those whose name contains the text. */
    List<StoredDeviceType> named(UserId user, String part) {
        return gate.openAllowed(user, Operation.READ_DEVICE_TYPE, types.named(part)).stream()
                .map(Opened::value)
                .toList();
    }

    /** @throws PageException if there is no such type, or the user may not use it: she is not told which */
    StoredDeviceType require(UserId user, String id) {
        return find(id).flatMap(type -> gate.openIfAllowed(user, Operation.READ_DEVICE_TYPE, type))
                .orElseThrow(() -> PageException.notFound("There is no such device type. Go back and choose another."));
    }

    private Optional<Guarded<StoredDeviceType>> find(String id) {
        return PageGate.named(id, DeviceTypeId::new, types::find);
    }
}
