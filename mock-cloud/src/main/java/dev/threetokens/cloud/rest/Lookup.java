package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;

/** Finds what a route names, or answers that it does not exist (decision: a missing object is 404). */
@Singleton
class Lookup {
    private final Users users;
    private final Devices devices;
    private final DeviceTypes types;
    private final Applications applications;
    private final ShareRows shares;

    Lookup(Users users, Devices devices, DeviceTypes types, Applications applications, ShareRows shares) {
        this.users = users;
        this.devices = devices;
        this.types = types;
        this.applications = applications;
        this.shares = shares;
    }

    StoredDevice device(DeviceId id) {
        return devices.find(id).orElseThrow(RestException::notFound);
    }

    StoredDeviceType deviceType(DeviceTypeId id) {
        return types.find(id).orElseThrow(RestException::noSuchDeviceType);
    }

    /** A share of this very device. */
    StoredShare share(StoredDevice device, ShareId id) {
        return shares.find(id)
                .filter(share -> share.device().equals(device.id()))
                .orElseThrow(RestException::notFound);
    }

    Target.OfUser user(UserId id) {
        users.find(id).orElseThrow(RestException::noSuchUser);
        return new Target.OfUser(id);
    }

    Target.OfApplication application(ClientId id) {
        return applications
                .find(id)
                .map((Application found) -> new Target.OfApplication(found.id(), found.developer()))
                .orElseThrow(RestException::notFound);
    }
}
