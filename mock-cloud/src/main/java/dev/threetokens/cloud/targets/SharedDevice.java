package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.shares.StoredShare;

/** A share with the device that it is of. */
public record SharedDevice(StoredShare share, StoredDevice device) {}
