package dev.threetokens.sim.load;

import dev.threetokens.sim.channel.ChannelSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * @param channels where the cloud is and how to deal with it
 * @param state the folder of the devices and their tokens
 * @param owner who adds the devices that the folder lacks; empty if none may be added
 * @param patience for all devices to come online
 */
public record LoadSettings(
        ChannelSettings channels, LoadPlan plan, Path state, Optional<Owner> owner, Duration patience) {}
