package dev.threetokens.cloud.accounts.self;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Deletes one's account. A developer's applications go with it: who let them in loses nothing but a grant. A device type
 * that devices of others are of must not go, since they could not be read any more.
 */
@ApplicationScoped
class AccountDeletion {
    private final UserChanges changes;
    private final Devices devices;
    private final DeviceTypes types;
    private final DeveloperApplications applications;

    @Inject
    AccountDeletion(UserChanges changes, Devices devices, DeviceTypes types, DeveloperApplications applications) {
        this.changes = changes;
        this.devices = devices;
        this.types = types;
        this.applications = applications;
    }

    Belongings belongings(UserId user) {
        return new Belongings(
                devices.ownedBy(user).size(),
                applications.ownedBy(user).stream().map(Application::name).toList(),
                types.devicesOfOthers(user));
    }

    /** @return false if devices of others stand in the way */
    @Transactional
    public boolean delete(UserId user) {
        if (!belongings(user).mayGo()) {
            return false;
        }
        applications.ownedBy(user).forEach(application -> applications.delete(application));
        changes.delete(user);
        return true;
    }
}
