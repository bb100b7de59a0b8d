package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shares of devices, closed. */
@Singleton
public class ShareTargets {
    private final ShareRows rows;
    private final Devices devices;

    ShareTargets(ShareRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    public Optional<Guarded<SharedDevice>> find(ShareId id) {
        return rows.find(id).flatMap(this::closed);
    }

    /** A share of this very device. */
    public Optional<Guarded<SharedDevice>> find(DeviceId device, ShareId id) {
        return rows.find(id).filter(share -> share.device().equals(device)).flatMap(this::closed);
    }

    /** Those of devices of this user, and those with this user. */
    public List<Guarded<SharedDevice>> ofUser(UserId user) {
        return closed(rows.ofUser(user).stream());
    }

    /** Those with this user: invitations, accepted and rejected ones. */
    public List<Guarded<SharedDevice>> receivedBy(UserId user) {
        return closed(rows.receivedBy(user).stream());
    }

    private List<Guarded<SharedDevice>> closed(Stream<StoredShare> shares) {
        return shares.flatMap(share -> closed(share).stream()).toList();
    }

    private Optional<Guarded<SharedDevice>> closed(StoredShare share) {
        return devices.find(share.device())
                .map(device -> Guarded.of(new SharedDevice(share, device), share.asTarget(device.asTarget())));
    }
}
