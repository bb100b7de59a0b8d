package dev.threetokens.cloud.rest;

import dev.threetokens.model.id.ShareId;

/** The answer to making and to ending a share, in both shapes in which clients of the original look for the id. */
public record ShareReceipt(Receipt data, ShareId shareId) {
    static ShareReceipt of(ShareId id) {
        return new ShareReceipt(new Receipt(id), id);
    }

    /** The id under its other name. */
    public record Receipt(ShareId id) {}
}
