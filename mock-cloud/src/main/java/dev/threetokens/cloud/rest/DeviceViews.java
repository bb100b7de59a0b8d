package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.model.device.Device;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Devices as REST shows them. */
@Singleton
class DeviceViews {
    private final Presence presence;
    private final ShareRows shares;

    DeviceViews(Presence presence, ShareRows shares) {
        this.presence = presence;
        this.shares = shares;
    }

    Device of(StoredDevice device, boolean withProperties) {
        return of(device, withProperties, null, null);
    }

    /** With how it is shared: by the caller with others, or with the caller. */
    Device withShares(StoredDevice device, boolean withProperties, Caller caller) {
        boolean own = caller.signedInUser()
                .filter(user -> !user.equals(device.owner()))
                .isEmpty();
        var accepted =
                shares.ofDevice(device).stream().filter(StoredShare::isAccepted).toList();
        var mine = accepted.stream()
                .filter(share -> share.invited().equals(caller.signedInUser()))
                .map(share -> share.id().value())
                .findFirst();
        return of(device, withProperties, own ? !accepted.isEmpty() : null, own ? null : mine.orElse(null));
    }

    private Device of(
            StoredDevice device,
            boolean withProperties,
            @Nullable Boolean sharedWithOthers,
            @Nullable String sharedWithMe) {
        return new Device(
                device.id(),
                device.owner(),
                device.type(),
                device.name(),
                device.manifestVersion(),
                device.manifestPolicy().name(),
                false,
                device.createdOn(),
                presence.connected(device),
                withProperties ? device.properties() : null,
                sharedWithOthers,
                sharedWithMe);
    }
}
