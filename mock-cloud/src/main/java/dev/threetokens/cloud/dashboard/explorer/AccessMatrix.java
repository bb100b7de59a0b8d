package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.targets.ApplicationTargets;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks the gate every operation for one caller and one target, as a request would at this moment; nothing is done. */
@Singleton
class AccessMatrix {
    private final Gate gate;
    private final DeviceTargets devices;
    private final DeviceTypeTargets types;
    private final ApplicationTargets applications;

    AccessMatrix(Gate gate, DeviceTargets devices, DeviceTypeTargets types, ApplicationTargets applications) {
        this.gate = gate;
        this.devices = devices;
        this.types = types;
        this.applications = applications;
    }

    /** One row for each operation there is. */
    List<MatrixRow> of(Caller caller, Target target) {
        return Arrays.stream(Operation.values())
                .map(operation -> row(caller, operation, target))
                .toList();
    }

    private MatrixRow row(Caller caller, Operation operation, Target target) {
        var subject = Subject.of(operation);
        return asked(subject, caller, target)
                .map(about -> MatrixRow.of(operation, gate.ask(caller, operation, about)))
                .orElseGet(() -> MatrixRow.unasked(operation, subject));
    }

    private Optional<Target> asked(Subject subject, Caller caller, Target target) {
        return switch (subject) {
            case USER -> Optional.of(target).filter(Target.OfUser.class::isInstance);
            case APPLICATION -> caller.application().flatMap(applications::find).map(Guarded::target);
            case CATALOGUE -> Optional.of(new Target.Catalogue());
            case DEVICE, NEW_SHARE, NEW_DEVICE, DEVICE_TYPE ->
                target.ofDevice().flatMap(device -> about(subject, device));
        };
    }

    private Optional<Target> about(Subject subject, Target.OfDevice device) {
        return switch (subject) {
            case NEW_SHARE -> devices.toShare(device.device()).map(Guarded::target);
            case NEW_DEVICE -> types.ofNewDevice(device.owner(), device.type()).map(Guarded::target);
            case DEVICE_TYPE -> types.find(device.type()).map(Guarded::target);
            default -> Optional.of(device);
        };
    }
}
