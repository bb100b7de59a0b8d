package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.cloud.targets.UserTargets;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/** Whether a stream may be opened, and may stay open. */
@Singleton
public class StreamAdmission {
    private final Gate gate;
    private final UserTargets users;
    private final DeviceTargets devices;
    private final DeviceTypeTargets types;

    StreamAdmission(Gate gate, UserTargets users, DeviceTargets devices, DeviceTypeTargets types) {
        this.gate = gate;
        this.users = users;
        this.devices = devices;
        this.types = types;
    }

    /**
     * Whether the caller may open the stream: asks for everybody and everything that it names.
     *
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses
     * @throws UnknownTargetException if what is asked for does not exist
     */
    public void require(Caller caller, StreamRequest request) {
        ask((operation, target) -> gate.require(caller, operation, target), request);
    }

    /** As {@link #require}, for a stream that is open. */
    void requireStill(Caller caller, StreamRequest request) {
        ask((operation, target) -> gate.requireStill(caller, operation, target), request);
    }

    private void ask(BiConsumer<Operation, Target> gate, StreamRequest request) {
        var feed = request.feed();
        var followed = request.followed();
        followed.user().ifPresent(id -> gate.accept(feed.onUser(), user(id)));
        followed.devices().forEach(id -> gate.accept(feed.onDevice(), device(id)));
        followed.types().forEach(id -> gate.accept(Operation.FOLLOW_TYPE, type(id)));
    }

    private Target user(UserId id) {
        return users.find(id).orElseThrow(UnknownTargetException::new).target();
    }

    private Target device(DeviceId id) {
        return devices.find(id).orElseThrow(UnknownTargetException::new).target();
    }

    private Target type(DeviceTypeId id) {
        return types.find(id).orElseThrow(UnknownTargetException::new).target();
    }
}
