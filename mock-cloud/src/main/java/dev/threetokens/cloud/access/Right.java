package dev.threetokens.cloud.access;

/** What may be done with a profile or a device. WRITE does not include READ. */
public enum Right {
    READ,
    WRITE
}
