package dev.threetokens.cloud.seed;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code seed/demo-world.json}, or another of its shape. Owners, types and applications are named by their names.
 */
record DemoWorld(
        List<SeedUser> users,
        List<SeedDeviceType> deviceTypes,
        List<SeedApplication> applications,
        List<SeedGrant> grants,
        List<SeedDevice> devices) {

    record SeedUser(UserId id, String name, String email, String fullName, String password) {}

    record SeedDeviceType(
            DeviceTypeId id,
            String owner,
            String name,
            String uniqueName,
            String description,
            Optional<List<String>> tags,
            boolean published,
            Manifest manifest) {}

    /** @param secret for a world of invented applications; without one it is given by setting, or random */
    record SeedApplication(
            ClientId id,
            String owner,
            String name,
            String description,
            List<String> redirectUris,
            List<Method> methods,
            String permissions,
            Optional<String> secret) {}

    record SeedGrant(String user, String application) {}

    record SeedDevice(DeviceId id, String owner, String type, String name) {}

    UserId user(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    SeedDeviceType deviceType(String uniqueName) {
        return deviceTypes.stream()
                .filter(type -> type.uniqueName().equals(uniqueName))
                .findFirst()
                .orElseThrow();
    }

    SeedApplication application(String name) {
        return applications.stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
