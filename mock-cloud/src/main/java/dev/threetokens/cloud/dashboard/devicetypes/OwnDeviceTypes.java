package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypeWords;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The device types of the signed-in developer, through the gate. */
@Singleton
public class OwnDeviceTypes {
    private final PageGate gate;
    private final DeviceTypeTargets types;
    private final DeveloperDeviceTypes own;

    OwnDeviceTypes(PageGate gate, DeviceTypeTargets types, DeveloperDeviceTypes own) {
        this.gate = gate;
        this.types = types;
        this.own = own;
    }

    public List<StoredDeviceType> list(UserId developer) {
        return own.ownedBy(asked(developer));
    }

    /** Registers a private type. */
    DeviceTypeId create(UserId developer, DeviceTypeWords words, Manifest manifest) {
        return own.create(asked(developer), words, manifest);
    }

    private UserId asked(UserId developer) {
        return gate.requireOwn(developer, Operation.MANAGE_DEVICE_TYPE);
    }

    /** @throws PageException if there is no such device type, or it is another developer's, published or not */
    StoredDeviceType require(UserId developer, String id) {
        var type = find(id).orElseThrow(() -> PageException.notFound("You have no such device type."));
        return gate.open(developer, Operation.MANAGE_DEVICE_TYPE, type).value();
    }

    private Optional<Guarded<StoredDeviceType>> find(String id) {
        return PageGate.named(id, DeviceTypeId::new, types::find);
    }
}
