package dev.threetokens.server.catalog;

import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceTypeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown of a device type.
 *
 * @param name for people
 * @param units by field; a field without a unit may be missing
 */
public record DeviceTypeInfo(String name, Map<String, String> units) {
    public DeviceTypeInfo {
        units = Map.copyOf(units);
    }

    /** A type about which nothing is known but its id. */
    static DeviceTypeInfo unknown(DeviceTypeId id) {
        return new DeviceTypeInfo(id.value(), Map.of());
    }

    static DeviceTypeInfo of(String name, Manifest manifest) {
        var units = new HashMap<String, String>();
        manifest.fields()
                .forEach((field, spec) ->
                        units.put(field, Optional.ofNullable(spec.unit()).orElse("")));
        return new DeviceTypeInfo(name, units);
    }

    /** The unit's symbol, empty if there is none. */
    public String unit(String field) {
        return units.getOrDefault(field, "");
    }
}
