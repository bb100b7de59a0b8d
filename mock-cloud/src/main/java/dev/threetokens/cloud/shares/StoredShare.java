package dev.threetokens.cloud.shares;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A share as it is kept.
 *
 * @param email whom the owner invited, in lower case
 * @param invited who answered; before that nobody knows who it is
 * @param sharedOn when the owner invited
 */
public record StoredShare(
        ShareId id,
        DeviceId device,
        String email,
        Optional<UserId> invited,
        ShareStatus status,
        Instant sharedOn,
        Optional<Instant> answeredOn) {
    public Target.OfShare asTarget(Target.OfDevice of) {
        return new Target.OfShare(id, of);
    }

    public boolean isAccepted() {
        return status == ShareStatus.ACCEPTED;
    }
}
