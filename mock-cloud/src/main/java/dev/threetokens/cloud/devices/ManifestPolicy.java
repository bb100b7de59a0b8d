package dev.threetokens.cloud.devices;

/** Which manifest version normalises a device's messages. */
public enum ManifestPolicy {
    /** Always the newest. */
    LATEST,
    /** The one that the device names. */
    DEVICE
}
