package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Right;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The subjects that a developer can let an application ask for: device types that are published, or the developer's own. */
@Singleton
class PermissionRows {
    private static final int MAX_FOUND = 20;

    private final DeviceTypeTargets types;
    private final PageGate gate;

    PermissionRows(DeviceTypeTargets types, PageGate gate) {
        this.types = types;
        this.gate = gate;
    }

    /** The profile, all device types, then these ones; a type that the developer may not see is left out. */
    List<PermissionRow> of(UserId developer, List<String> typeIds, Predicate<Permission> checked) {
        return Stream.concat(
                        Stream.of(
                                row("Profile", "Name and e-mail address of the user", "", checked, Permission::profile),
                                row(
                                        "All device types",
                                        "Devices of every type, also of types to come",
                                        "",
                                        checked,
                                        Permission::everyDevice)),
                        typeIds.stream().flatMap(id -> ofType(developer, id, checked).stream()))
                .toList();
    }

    /** Types to choose from, by name. */
    List<StoredDeviceType> found(UserId developer, String name) {
        return gate.openAllowed(developer, Operation.READ_DEVICE_TYPE, types.named(name)).stream()
                .map(Opened::value)
                .limit(MAX_FOUND)
                .toList();
    }

    Optional<StoredDeviceType> choosable(UserId developer, String id) {
        return type(id).flatMap(type -> gate.openIfAllowed(developer, Operation.READ_DEVICE_TYPE, type));
    }

    private Optional<PermissionRow> ofType(UserId developer, String id, Predicate<Permission> checked) {
        return choosable(developer, id)
                .map(type -> row(
                        type.name(),
                        type.uniqueName(),
                        type.id().value(),
                        checked,
                        right -> Permission.devicesOf(type.id(), right)));
    }

    private Optional<Guarded<StoredDeviceType>> type(String id) {
        return PageGate.named(id, DeviceTypeId::new, types::find);
    }

    private static PermissionRow row(
            String subject,
            String detail,
            String id,
            Predicate<Permission> checked,
            java.util.function.Function<Right, Permission> permission) {
        return new PermissionRow(
                subject,
                detail,
                id,
                PermissionRow.Box.of(permission.apply(Right.READ), checked),
                PermissionRow.Box.of(permission.apply(Right.WRITE), checked));
    }
}
