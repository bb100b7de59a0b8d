package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.DeviceChange;
import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The devices of the signed-in user, through the gate. */
@Singleton
class MyDevices {
    private final PageGate gate;
    private final DeviceTargets found;
    private final Devices devices;
    private final DeviceTypes types;
    private final DeviceTokens tokens;
    private final Presence presence;
    private final ShareRows shares;
    private final Readings readings;
    private final Clock clock;

    MyDevices(
            PageGate gate,
            DeviceTargets found,
            Devices devices,
            DeviceTypes types,
            DeviceTokens tokens,
            Presence presence,
            ShareRows shares,
            Readings readings,
            Clock clock) {
        this.gate = gate;
        this.found = found;
        this.devices = devices;
        this.types = types;
        this.tokens = tokens;
        this.presence = presence;
        this.shares = shares;
        this.readings = readings;
        this.clock = clock;
    }

    List<DeviceRow> list(UserId user) {
        return openedOf(user).stream().map(this::row).toList();
    }

    List<StoredDevice> ownedBy(UserId user) {
        return openedOf(user).stream().map(Opened::value).toList();
    }

    private List<Opened<StoredDevice>> openedOf(UserId user) {
        gate.requireOwn(user, Operation.LIST_DEVICES);
        return gate.openAllowed(user, Operation.READ_MESSAGES, found.ownedBy(user));
    }

    /** @throws PageException if the user may not have devices of this type */
    void add(UserId user, StoredDeviceType type, String name) {
        gate.require(user, Operation.ADD_DEVICE, new Target.NewDeviceOf(user, type.id(), type.usableBy(user)));
        devices.add(StoredDevice.fresh(user, type, name, clock.millis()));
    }

    void rename(StoredDevice device, String name) {
        devices.change(device, DeviceChange.ofName(name));
    }

    void delete(StoredDevice device) {
        devices.delete(device);
    }

    boolean hasToken(StoredDevice device) {
        return tokens.current(device).isPresent();
    }

    /** @throws PageException if there is no such device, or the user may not do this to it */
    StoredDevice require(UserId user, String id, Operation operation) {
        var device = find(id).orElseThrow(
                        () -> PageException.notFound("You have no such device; it may have been deleted."));
        return gate.open(user, operation, device).value();
    }

    private Optional<Guarded<StoredDevice>> find(String id) {
        return PageGate.named(id, DeviceId::new, found::find);
    }

    private DeviceRow row(Opened<StoredDevice> opened) {
        var device = opened.value();
        return new DeviceRow(
                device.id().value(),
                device.name(),
                types.of(device).map(StoredDeviceType::name).orElse("Unknown type"),
                presence.connected(device),
                readings.lastOf(opened),
                hasToken(device),
                shares.ofDevice(device).size());
    }
}
