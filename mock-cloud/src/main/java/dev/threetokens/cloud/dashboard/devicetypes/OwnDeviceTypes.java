package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypeWords;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.pages.PageException;
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
    private final Gate gate;
    private final DeviceTypeTargets types;
    private final DeveloperDeviceTypes own;

    OwnDeviceTypes(Gate gate, DeviceTypeTargets types, DeveloperDeviceTypes own) {
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
        gate.require(new ConsoleCaller(developer), Operation.MANAGE_DEVICE_TYPE, new Target.OfUser(developer));
        return developer;
    }

    /** @throws PageException if there is no such device type, or it is another developer's, published or not */
    StoredDeviceType require(UserId developer, String id) {
        var type = find(id).orElseThrow(() -> PageException.notFound("You have no such device type."));
        try {
            return gate.open(new ConsoleCaller(developer), Operation.MANAGE_DEVICE_TYPE, type)
                    .value();
        } catch (AccessRefusedException refused) {
            throw PageException.forbidden(refused.getMessage());
        }
    }

    private Optional<Guarded<StoredDeviceType>> find(String id) {
        try {
            return types.find(new DeviceTypeId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
