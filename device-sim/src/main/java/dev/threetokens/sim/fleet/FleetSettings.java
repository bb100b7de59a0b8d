package dev.threetokens.sim.fleet;

import java.time.Duration;

/**
 * @param maxDevices how many devices can be set up
 * @param interval between two readings of a device
 */
public record FleetSettings(int maxDevices, Duration interval) {}
