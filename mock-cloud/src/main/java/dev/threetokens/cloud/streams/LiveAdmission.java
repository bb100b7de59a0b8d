package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;

/** Whether a live stream may be opened, and may stay open. */
@Singleton
public class LiveAdmission {
    private final Gate gate;
    private final Users users;
    private final Devices devices;
    private final DeviceTypes types;

    LiveAdmission(Gate gate, Users users, Devices devices, DeviceTypes types) {
        this.gate = gate;
        this.users = users;
        this.devices = devices;
        this.types = types;
    }

    /**
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses
     * @throws UnknownTargetException if what is asked for does not exist
     */
    public void require(Caller caller, LiveFilter filter) {
        if (filter instanceof LiveFilter.OfUser one) {
            ofUser(caller, one.user());
        } else if (filter instanceof LiveFilter.OfDevices some) {
            some.devices().forEach(device -> ofDevice(caller, device));
        } else if (filter instanceof LiveFilter.OfTypes some) {
            some.types().forEach(type -> ofType(caller, type));
        }
    }

    private void ofUser(Caller caller, UserId user) {
        users.find(user).orElseThrow(UnknownTargetException::new);
        gate.require(caller, Operation.FOLLOW_USER, new Target.OfUser(user));
    }

    private void ofDevice(Caller caller, DeviceId id) {
        var device = devices.find(id).orElseThrow(UnknownTargetException::new);
        gate.require(caller, Operation.FOLLOW_DEVICE, device.asTarget());
    }

    private void ofType(Caller caller, DeviceTypeId id) {
        var type = types.find(id).orElseThrow(UnknownTargetException::new);
        gate.require(caller, Operation.FOLLOW_TYPE, type.asTarget());
    }
}
