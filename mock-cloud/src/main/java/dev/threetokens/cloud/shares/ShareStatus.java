package dev.threetokens.cloud.shares;

/** How the invited user answered. */
public enum ShareStatus {
    PENDING,
    ACCEPTED,
    REJECTED
}
