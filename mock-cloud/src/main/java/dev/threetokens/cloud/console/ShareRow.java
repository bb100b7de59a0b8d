package dev.threetokens.cloud.console;

import dev.threetokens.cloud.shares.ShareStatus;
import dev.threetokens.cloud.shares.StoredShare;
import java.time.Instant;

/**
 * A share, in the console of the device's owner.
 *
 * @param status {@code invited}, {@code accepted} or {@code rejected}
 * @param ending what its end is called
 * @param since when it became so
 */
record ShareRow(String id, String email, String status, boolean isAccepted, String ending, Moment since) {
    static ShareRow of(StoredShare share, Instant now) {
        return new ShareRow(
                share.id().value(),
                share.email(),
                words(share.status()),
                share.isAccepted(),
                EndOfShare.button(share),
                Moment.of(share.answeredOn().orElse(share.sharedOn()), now));
    }

    private static String words(ShareStatus status) {
        return switch (status) {
            case PENDING -> "invited";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
        };
    }
}
