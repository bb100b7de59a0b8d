package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;

/**
 * A share as a list shows it.
 *
 * @param did the device; our addition
 * @param email whom the owner invited
 * @param status {@code PENDING}, {@code ACCEPTED} or {@code REJECTED}
 * @param sharedOn when the owner invited, in milliseconds since the epoch
 */
public record ShareView(ShareId id, DeviceId did, String email, String status, long sharedOn) {
    static ShareView of(StoredShare share) {
        return new ShareView(
                share.id(),
                share.device(),
                share.email(),
                share.status().name(),
                share.sharedOn().toEpochMilli());
    }
}
