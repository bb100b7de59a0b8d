package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The devices of the signed-in user, through the gate. */
@Singleton
class MyDevices {
    private final Gate gate;
    private final Devices devices;
    private final DeviceTypes types;
    private final DeviceTokens tokens;
    private final Presence presence;
    private final Readings readings;

    MyDevices(
            Gate gate, Devices devices, DeviceTypes types, DeviceTokens tokens, Presence presence, Readings readings) {
        this.gate = gate;
        this.devices = devices;
        this.types = types;
        this.tokens = tokens;
        this.presence = presence;
        this.readings = readings;
    }

    List<DeviceRow> list(UserId user) {
        gate.require(new ConsoleCaller(user), Operation.LIST_DEVICES, new Target.OfUser(user));
        return devices.ownedBy(user).stream().map(this::row).toList();
    }

    boolean hasToken(StoredDevice device) {
        return tokens.current(device.id()).isPresent();
    }

    /** @throws PageException if there is no such device, or the user may not do this to it */
    StoredDevice require(UserId user, String id, Operation operation) {
        var device = find(id).orElseThrow(
                        () -> PageException.notFound("You have no such device; it may have been deleted."));
        try {
            gate.require(new ConsoleCaller(user), operation, device.asTarget());
        } catch (AccessRefusedException refused) {
            throw PageException.forbidden(refused.getMessage());
        }
        return device;
    }

    private Optional<StoredDevice> find(String id) {
        try {
            return devices.find(new DeviceId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private DeviceRow row(StoredDevice device) {
        return new DeviceRow(
                device.id().value(),
                device.name(),
                types.find(device.type()).map(StoredDeviceType::name).orElse("Unknown type"),
                presence.connected(device.id()),
                readings.lastOf(device),
                hasToken(device));
    }
}
