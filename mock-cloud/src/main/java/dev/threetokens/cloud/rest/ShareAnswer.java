package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.threetokens.cloud.shares.StoredShare;

/** The answer of {@code GET /v1.1/devices/{id}/shares/{shareId}}, in both shapes in which clients of the original read it. */
public record ShareAnswer(ShareView data, @JsonUnwrapped ShareView same) {
    static ShareAnswer of(StoredShare share) {
        var view = ShareView.of(share);
        return new ShareAnswer(view, view);
    }
}
