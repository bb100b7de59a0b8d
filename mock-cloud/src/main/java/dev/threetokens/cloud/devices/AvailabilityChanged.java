package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.access.Target;

/** Somebody reported of a device what was not known before. Fired after the commit. */
public record AvailabilityChanged(Target.OfDevice device, Availability now) {}
