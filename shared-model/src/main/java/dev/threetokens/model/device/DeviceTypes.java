package dev.threetokens.model.device;

import java.util.List;

/** The {@code data} of a list of device types. */
public record DeviceTypes(List<DeviceType> deviceTypes) {
    public DeviceTypes {
        deviceTypes = List.copyOf(deviceTypes);
    }
}
