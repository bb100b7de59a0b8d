package dev.threetokens.desktop.devices;

import java.util.Map;

/** A picture for each type of device, by the type's unique name. */
public final class DeviceIcons {
    private static final Map<String, String> BY_TYPE = Map.of(
            "com.hearthlight.light", "mdi2l-lightbulb-on-outline",
            "com.hearthlight.thermostat", "mdi2t-thermostat",
            "com.fieldsense.weather", "mdi2w-weather-partly-cloudy",
            "com.fieldsense.lock", "mdi2l-lock-outline");

    private DeviceIcons() {}

    public static String of(String uniqueName) {
        return BY_TYPE.getOrDefault(uniqueName, "mdi2c-chip");
    }
}
