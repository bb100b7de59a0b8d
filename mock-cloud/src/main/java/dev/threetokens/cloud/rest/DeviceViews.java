package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.model.device.Device;
import jakarta.inject.Singleton;

/** Devices as REST shows them. */
@Singleton
class DeviceViews {
    private final Presence presence;

    DeviceViews(Presence presence) {
        this.presence = presence;
    }

    Device of(StoredDevice device, boolean withProperties) {
        return new Device(
                device.id(),
                device.owner(),
                device.type(),
                device.name(),
                device.manifestVersion(),
                device.manifestPolicy().name(),
                false,
                device.createdOn(),
                presence.connected(device.id()),
                withProperties ? device.properties() : null);
    }
}
