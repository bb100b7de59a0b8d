package dev.threetokens.cloud.rest;

import java.util.List;

/** The {@code data} of a list of shares. */
public record ShareViews(List<ShareView> shares) {
    public ShareViews {
        shares = List.copyOf(shares);
    }
}
