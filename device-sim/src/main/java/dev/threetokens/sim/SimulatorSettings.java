package dev.threetokens.sim;

import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.fleet.FleetSettings;
import dev.threetokens.sim.setup.SetupSettings;
import dev.threetokens.sim.weather.WeatherRecords;
import java.nio.file.Path;

/**
 * @param channels where the cloud is and how to deal with it
 * @param setup how devices get their tokens
 * @param state the folder of the devices and their tokens
 * @param fleet how many devices, how often they report
 * @param weather what the Weather Stations replay
 */
public record SimulatorSettings(
        ChannelSettings channels, SetupSettings setup, Path state, FleetSettings fleet, WeatherRecords weather) {}
