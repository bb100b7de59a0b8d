package dev.threetokens.sim.testing;

import dev.threetokens.sim.Simulator;
import dev.threetokens.sim.SimulatorSettings;
import dev.threetokens.sim.fleet.FleetSettings;
import dev.threetokens.sim.setup.SetupSettings;
import dev.threetokens.sim.weather.WeatherRecords;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Simulators that tests start. */
public final class Running {
    private Running() {}

    public static Simulator simulator(URI cloud, Path state) {
        return simulator(cloud, state, Duration.ofMillis(100));
    }

    public static Simulator simulator(URI cloud, Path state, Duration interval) {
        return simulator(cloud, state, interval, SetupSettings.on(0));
    }

    public static Simulator simulator(URI cloud, Path state, Duration interval, SetupSettings setup) {
        return Simulator.start(new SimulatorSettings(
                Fast.patientChannels(cloud), setup, state, new FleetSettings(3, interval), WeatherRecords.shipped()));
    }
}
