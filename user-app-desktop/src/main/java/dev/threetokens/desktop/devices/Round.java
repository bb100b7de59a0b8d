package dev.threetokens.desktop.devices;

import dev.threetokens.desktop.cloud.CloudApi;
import dev.threetokens.desktop.cloud.TypeCatalog;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one look at the cloud found.
 *
 * @param devices by name
 * @param newest the newest message of each device that has sent one
 */
record Round(List<Found> devices, List<NormalizedMessage> newest) {
    /** A device, its type, and the units of its fields. */
    record Found(Device device, DeviceType type, Map<String, String> units) {}

    /** @throws ApiException if the cloud could not be asked */
    static Round of(CloudApi cloud, TypeCatalog types, UserId user) {
        var found = cloud.devices(user).stream()
                .sorted(Comparator.comparing(Device::name, String.CASE_INSENSITIVE_ORDER))
                .map(device -> new Found(device, types.type(device.dtid()), units(types.manifest(device.dtid()))))
                .toList();
        var ids = found.stream().map(one -> one.device().id()).toList();
        return new Round(found, ids.isEmpty() ? List.of() : cloud.lastOf(ids));
    }

    private static Map<String, String> units(Manifest manifest) {
        return manifest.fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().unit()));
    }
}
