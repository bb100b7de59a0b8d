package dev.threetokens.cloud.oauth.consent;

import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.Right;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.id.DeviceTypeId;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says permissions in words, the profile first, then device types by name. */
@Singleton
public class PermissionWords {
    private static final String PROFILE = "Your profile";
    private static final String EVERY_DEVICE = "All your devices";

    private final DeviceTypes deviceTypes;

    PermissionWords(DeviceTypes deviceTypes) {
        this.deviceTypes = deviceTypes;
    }

    public List<PermissionLine> of(Permissions permissions) {
        return permissions.all().stream()
                .collect(Collectors.groupingBy(
                        permission -> new Thing(permission.subject(), permission.deviceType()),
                        Collectors.mapping(Permission::right, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(this::line)
                .sorted(Comparator.comparing(
                                (PermissionLine line) -> !line.subject().equals(PROFILE))
                        .thenComparing(PermissionLine::subject))
                .toList();
    }

    private PermissionLine line(Map.Entry<Thing, Set<Right>> entry) {
        var thing = entry.getKey();
        var rights = entry.getValue();
        boolean profile = thing.subject == Permission.Subject.PROFILE;
        var subject = profile ? PROFILE : thing.type.map(this::nameOf).orElse(EVERY_DEVICE);
        return new PermissionLine(subject, rightsIn(rights), profile ? profileMeaning(rights) : deviceMeaning(rights));
    }

    private String nameOf(DeviceTypeId type) {
        return deviceTypes.find(type).map(StoredDeviceType::name).orElse("Devices of type " + type);
    }

    private static String rightsIn(Set<Right> rights) {
        if (rights.size() > 1) {
            return "read and write";
        }
        return rights.contains(Right.READ) ? "read" : "write";
    }

    private static String profileMeaning(Set<Right> rights) {
        if (rights.size() > 1) {
            return "See and change your name and e-mail address";
        }
        return rights.contains(Right.READ) ? "See your name and e-mail address" : "Change your name and e-mail address";
    }

    private static String deviceMeaning(Set<Right> rights) {
        if (rights.size() > 1) {
            return "See readings and state; control, add and remove devices of this type";
        }
        return rights.contains(Right.READ)
                ? "See readings and state"
                : "Control, add and remove devices of this type, without seeing readings";
    }

    private record Thing(Permission.Subject subject, Optional<DeviceTypeId> type) {}
}
