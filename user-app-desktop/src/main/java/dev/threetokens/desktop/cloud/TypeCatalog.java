package dev.threetokens.desktop.cloud;

import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceTypeId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Device types and manifests, each asked for once per sign-in. Thread-safe; blocks its caller. */
public final class TypeCatalog {
    /** The types that Homeglow may write and knows how to set up, by their unique names. */
    private static final List<String> ADDABLE = List.of("com.hearthlight.light", "com.hearthlight.thermostat");

    private final CloudApi cloud;
    private final Map<DeviceTypeId, DeviceType> types = new ConcurrentHashMap<>();
    private final Map<DeviceTypeId, Manifest> manifests = new ConcurrentHashMap<>();

    public TypeCatalog(CloudApi cloud) {
        this.cloud = cloud;
    }

    public DeviceType type(DeviceTypeId id) {
        return types.computeIfAbsent(id, cloud::deviceType);
    }

    public Manifest manifest(DeviceTypeId id) {
        return manifests.computeIfAbsent(id, cloud::manifest);
    }

    /** The types of which the user can add a device, in the app's order. */
    public List<DeviceType> addable() {
        var known = cloud.deviceTypes();
        return ADDABLE.stream()
                .flatMap(name -> known.stream().filter(type -> name.equals(type.uniqueName())))
                .toList();
    }
}
