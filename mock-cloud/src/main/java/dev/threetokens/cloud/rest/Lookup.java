package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.registrations.Registration;
import dev.threetokens.cloud.registrations.RegistrationTargets;
import dev.threetokens.cloud.targets.ApplicationTargets;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.cloud.targets.MessageTargets;
import dev.threetokens.cloud.targets.ShareTargets;
import dev.threetokens.cloud.targets.SharedDevice;
import dev.threetokens.cloud.targets.UserTargets;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;

/** Finds what a route names, closed, or answers that it does not exist (decision: a missing object is 404). */
@Singleton
class Lookup {
    private final UserTargets users;
    private final DeviceTargets devices;
    private final DeviceTypeTargets types;
    private final ApplicationTargets applications;
    private final ShareTargets shares;
    private final MessageTargets messages;
    private final RegistrationTargets registrations;

    Lookup(
            UserTargets users,
            DeviceTargets devices,
            DeviceTypeTargets types,
            ApplicationTargets applications,
            ShareTargets shares,
            MessageTargets messages,
            RegistrationTargets registrations) {
        this.users = users;
        this.devices = devices;
        this.types = types;
        this.applications = applications;
        this.shares = shares;
        this.messages = messages;
        this.registrations = registrations;
    }

    Guarded<StoredDevice> device(DeviceId id) {
        return devices.find(id).orElseThrow(RestException::notFound);
    }

    Guarded<StoredDevice> deviceToShare(DeviceId id) {
        return devices.toShare(id).orElseThrow(RestException::notFound);
    }

    Guarded<StoredDeviceType> deviceType(DeviceTypeId id) {
        return types.find(id).orElseThrow(RestException::noSuchDeviceType);
    }

    Guarded<StoredDeviceType> typeOfNewDevice(UserId owner, DeviceTypeId id) {
        return types.ofNewDevice(owner, id).orElseThrow(RestException::noSuchDeviceType);
    }

    /** A share of this very device. */
    Guarded<SharedDevice> share(DeviceId device, ShareId id) {
        return shares.find(device, id).orElseThrow(RestException::notFound);
    }

    Guarded<NormalizedMessage> message(MessageId id) {
        return messages.message(id).orElseThrow(RestException::notFound);
    }

    Guarded<NormalizedAction> action(MessageId id) {
        return messages.action(id).orElseThrow(RestException::notFound);
    }

    Guarded<User> user(UserId id) {
        return users.find(id).orElseThrow(RestException::noSuchUser);
    }

    Guarded<Application> application(ClientId id) {
        return applications.find(id).orElseThrow(RestException::notFound);
    }

    Guarded<Registration> registration(RegistrationId id) {
        return registrations.find(id).orElseThrow(RestException::notFound);
    }
}
