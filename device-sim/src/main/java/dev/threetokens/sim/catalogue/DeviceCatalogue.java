package dev.threetokens.sim.catalogue;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.light.SmartLight;
import dev.threetokens.sim.physics.PhysicalModel;
import dev.threetokens.sim.thermostat.Thermostat;
import dev.threetokens.sim.weather.WeatherRecords;
import dev.threetokens.sim.weather.WeatherStation;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The device types by unique name, each with the way to make a new thing of it. */
public final class DeviceCatalogue {
    private final TreeMap<String, BiFunction<DeviceId, String, PhysicalModel>> makers;

    public DeviceCatalogue(WeatherRecords weather) {
        makers = new TreeMap<>(Map.of(
                SmartLight.TYPE, (id, name) -> SmartLight.fresh(),
                Thermostat.TYPE, (id, name) -> Thermostat.fresh(),
                WeatherStation.TYPE, (id, name) -> WeatherStation.atStartOf(weather.of(id, name))));
    }

    /** Unique names, in alphabetical order. */
    public SortedSet<String> types() {
        return new TreeSet<>(makers.keySet());
    }

    public boolean knows(String type) {
        return makers.containsKey(type);
    }

    /** @throws IllegalArgumentException if the type is not one of {@link #types()} */
    public PhysicalModel make(String type, DeviceId id, String name) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("no such device type");
        }
        return maker.apply(id, name);
    }
}
