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
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

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
     * Whether the caller may open the stream.
     *
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses
     * @throws UnknownTargetException if what is asked for does not exist
     */
    public void require(Caller caller, LiveFilter filter) {
        ask((operation, target) -> gate.require(caller, operation, target), filter);
    }

    /** As {@link #require}, for a stream that is open. */
    void requireStill(Caller caller, LiveFilter filter) {
        ask((operation, target) -> gate.requireStill(caller, operation, target), filter);
    }

    private void ask(BiConsumer<Operation, Target> gate, LiveFilter filter) {
        if (filter instanceof LiveFilter.OfUser one) {
            users.find(one.user()).orElseThrow(UnknownTargetException::new);
            gate.accept(Operation.FOLLOW_USER, new Target.OfUser(one.user()));
        } else if (filter instanceof LiveFilter.OfDevices some) {
            some.devices().forEach(id -> gate.accept(Operation.FOLLOW_DEVICE, device(id)));
        } else if (filter instanceof LiveFilter.OfTypes some) {
            some.types().forEach(id -> gate.accept(Operation.FOLLOW_TYPE, type(id)));
        }
    }

    private Target device(DeviceId id) {
        return devices.find(id).orElseThrow(UnknownTargetException::new).asTarget();
    }

    private Target type(DeviceTypeId id) {
        return types.find(id).orElseThrow(UnknownTargetException::new).asTarget();
    }
}
