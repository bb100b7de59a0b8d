package dev.threetokens.cloud.devices;

import java.util.Map;
import java.util.Optional;

/** What is to change on a device; what is absent stays. */
public record DeviceChange(
        Optional<String> name,
        Optional<Integer> manifestVersion,
        Optional<ManifestPolicy> manifestPolicy,
        Optional<Map<String, Object>> properties) {
    public static DeviceChange ofName(String name) {
        return new DeviceChange(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
