package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.tokens.Bearer;

/** A device that is registered on an open channel, with the token that registered it. */
public record Registration(DeviceEnd peer, Bearer bearer, StoredDevice device) {}
