package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.devices.DeviceChange;
import dev.threetokens.cloud.devices.DeviceName;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.ManifestPolicy;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the bodies that add and change devices. */
@Singleton
class DeviceBodies {
    private static final int MAX_PROPERTIES = 20;
    private static final int MAX_PROPERTY = 100;

    private final DeviceTypes types;
    private final Clock clock;

    DeviceBodies(DeviceTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    UserId owner(NewDevice body) {
        return Optional.ofNullable(body.uid()).orElseThrow(() -> required("uid"));
    }

    DeviceTypeId type(NewDevice body) {
        return Optional.ofNullable(body.dtid()).orElseThrow(() -> required("dtid"));
    }

    StoredDevice added(NewDevice body, UserId owner, StoredDeviceType type) {
        var name = Optional.ofNullable(body.name()).orElseThrow(() -> required("name"));
        return StoredDevice.fresh(
                owner,
                type,
                checkedName(name),
                clock.millis(),
                new DeviceChange(
                        Optional.empty(),
                        version(body, types.versions(type)),
                        policy(body),
                        checkedProperties(body.properties())));
    }

    /** An empty map of properties changes nothing: SDKs of the original send one where they mean none. */
    DeviceChange changed(StoredDevice device, NewDevice body) {
        if (body.uid() != null && !body.uid().equals(device.owner())) {
            throw RestException.invalid("uid", "The owner of a device cannot change");
        }
        if (body.dtid() != null && !body.dtid().equals(device.type())) {
            throw RestException.invalid("dtid", "The type of a device cannot change");
        }
        return new DeviceChange(
                Optional.ofNullable(body.name()).map(DeviceBodies::checkedName),
                version(body, types.versions(device)),
                policy(body),
                checkedProperties(body.properties()).filter(properties -> !properties.isEmpty()));
    }

    private static Optional<Integer> version(NewDevice body, List<Integer> there) {
        var version = Optional.ofNullable(body.manifestVersion());
        version.filter(number -> !there.contains(number)).ifPresent(number -> {
            throw RestException.invalid("manifestVersion", "The device type has no manifest of this version");
        });
        return version;
    }

    private static Optional<ManifestPolicy> policy(NewDevice body) {
        return Optional.ofNullable(body.manifestVersionPolicy())
                .map(name -> Arrays.stream(ManifestPolicy.values())
                        .filter(policy -> policy.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> RestException.invalid("manifestVersionPolicy", "Either LATEST or DEVICE")));
    }

    /** @throws RestException if nothing may be called so */
    static String checkedName(String field, String name) {
        DeviceName.problemOf(name).ifPresent(problem -> {
            throw RestException.invalid(
                    field,
                    switch (problem) {
                        case TOO_SHORT -> "Minimum length " + DeviceName.MIN;
                        case TOO_LONG -> "Maximum length " + DeviceName.MAX;
                        case NO_TEXT -> "Text field only";
                    });
        });
        return name;
    }

    private static String checkedName(String name) {
        return checkedName("name", name);
    }

    private static Optional<Map<String, Object>> checkedProperties(@Nullable Map<String, Object> properties) {
        var checked = Optional.ofNullable(properties);
        checked.ifPresent(map -> {
            boolean wrong = map.size() > MAX_PROPERTIES
                    || map.entrySet().stream()
                            .anyMatch(entry -> entry.getKey().length() > MAX_PROPERTY || !shortValue(entry.getValue()));
            if (wrong) {
                throw RestException.invalid(
                        "properties", "At most " + MAX_PROPERTIES + " texts, numbers or truth values, each short");
            }
        });
        return checked;
    }

    private static boolean shortValue(@Nullable Object value) {
        return value instanceof Boolean
                || value instanceof Number
                || (value instanceof String text && text.length() <= MAX_PROPERTY);
    }

    private static RestException required(String field) {
        return RestException.invalid(field, "Required parameter");
    }
}
