package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;

/**
 * A device type as it is kept.
 *
 * @param latestVersion the newest manifest version, from 1
 * @param updatedOn milliseconds since the epoch
 */
public record StoredDeviceType(
        DeviceTypeId id,
        UserId owner,
        String name,
        String uniqueName,
        String description,
        Tags tags,
        boolean published,
        int latestVersion,
        long updatedOn) {
    public Target.OfDeviceType asTarget() {
        return new Target.OfDeviceType(id, owner, published);
    }

    /** Whether this user may make a device of the type. */
    public boolean usableBy(UserId user) {
        return published || owner.equals(user);
    }
}
