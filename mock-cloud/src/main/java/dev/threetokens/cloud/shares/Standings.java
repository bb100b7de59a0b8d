package dev.threetokens.cloud.shares;

import dev.threetokens.cloud.access.Share;
import dev.threetokens.cloud.store.Remembered;
import dev.threetokens.cloud.store.RightsChanges;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How devices of others stand to a user now: what decisions stand on, remembered until any right changes. */
@Singleton
public class Standings {
    private static final int USERS = 10_000;

    private final ShareRows rows;
    private final Remembered<UserId, Received> remembered;

    Standings(ShareRows rows, RightsChanges changes) {
        this.rows = rows;
        this.remembered = new Remembered<>(changes, USERS);
    }

    public Share between(UserId user, DeviceId device) {
        return received(user).byDevice.getOrDefault(device, Share.NONE);
    }

    /** Of this very share; another one of the same device does not count. */
    public Share between(UserId user, ShareId share) {
        return received(user).byShare.getOrDefault(share, Share.NONE);
    }

    private Received received(UserId user) {
        return remembered.find(user, asked -> Optional.of(read(asked))).orElseThrow();
    }

    private Received read(UserId user) {
        var byDevice = new HashMap<DeviceId, Share>();
        var byShare = new HashMap<ShareId, Share>();
        for (var one : rows.receivedBy(user)) {
            var share = standing(one);
            byShare.put(one.id(), share);
            byDevice.merge(one.device(), share, Standings::better);
        }
        return new Received(Map.copyOf(byDevice), Map.copyOf(byShare));
    }

    private static Share standing(StoredShare share) {
        return switch (share.status()) {
            case PENDING -> Share.INVITED;
            case ACCEPTED -> Share.accepted(share.answeredOn().orElseThrow().toEpochMilli());
            case REJECTED -> Share.NONE;
        };
    }

    /** One user may be invited by two addresses. */
    private static Share better(Share one, Share other) {
        if (one.isAccepted() && other.isAccepted()) {
            return one.acceptedOn() <= other.acceptedOn() ? one : other;
        }
        return one.state().compareTo(other.state()) >= 0 ? one : other;
    }

    private record Received(Map<DeviceId, Share> byDevice, Map<ShareId, Share> byShare) {}
}
