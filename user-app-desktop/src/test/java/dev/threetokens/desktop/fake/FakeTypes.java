package dev.threetokens.desktop.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The three published types of the demo world. */
final class FakeTypes {
    private FakeTypes() {}

    static JsonArray all() {
        return new JsonArray()
                .add(type(FakeCloud.LIGHT))
                .add(type(FakeCloud.THERMOSTAT))
                .add(type(FakeCloud.WEATHER));
    }

    static JsonObject type(String id) {
        return switch (id) {
            case FakeCloud.LIGHT -> type(id, "Smart Light", "com.hearthlight.light");
            case FakeCloud.THERMOSTAT -> type(id, "Thermostat", "com.hearthlight.thermostat");
            default -> type(id, "Weather Station", "com.fieldsense.weather");
        };
    }

    private static JsonObject type(String id, String name, String uniqueName) {
        return new JsonObject()
                .put("id", id)
                .put("uid", FakeCloud.ALICE)
                .put("name", name)
                .put("uniqueName", uniqueName)
                .put("description", "")
                .put("latestVersion", 1)
                .put("lastUpdated", 1)
                .put("published", true)
                .put("ownedByCurrentUser", false);
    }

    static JsonObject manifest(String type) {
        var fields = new JsonObject();
        var actions = new JsonObject();
        switch (type) {
            case FakeCloud.LIGHT -> {
                fields.put("state", field("Boolean", "", "Whether it is on"));
                fields.put("brightness", field("Integer", "%", "Share of full light"));
                fields.put("power", field("Double", "W", "Power drawn"));
                actions.put("setOn", action("Switches the light on", new JsonObject()));
                actions.put("setOff", action("Switches the light off", new JsonObject()));
                var parameter = new JsonObject().put("brightness", field("Integer", "%", "0 to 100"));
                actions.put("setBrightness", action("Sets the brightness", parameter));
            }
            case FakeCloud.THERMOSTAT -> {
                fields.put("temperature", field("Double", "°C", "Room temperature"));
                fields.put("setpoint", field("Double", "°C", "Wanted temperature"));
                fields.put("heating", field("Boolean", "", "Whether it heats now"));
                var setpoint = new JsonObject().put("setpoint", field("Double", "°C", "5 to 30"));
                actions.put("setSetpoint", action("Sets the wanted temperature", setpoint));
                var mode = new JsonObject().put("mode", field("String", "", "\"heat\" or \"off\""));
                actions.put("setMode", action("Sets the mode", mode));
            }
            default -> {
                fields.put("temperature", field("Double", "°C", "Air temperature"));
                fields.put("humidity", field("Double", "%", "Relative humidity"));
                fields.put("wind", field("Double", "m/s", "Wind speed"));
            }
        }
        return new JsonObject().put("fields", fields).put("actions", actions);
    }

    private static JsonObject field(String type, String unit, String description) {
        return new JsonObject()
                .put("type", type)
                .put("unit", unit)
                .put("isCollection", false)
                .put("description", description);
    }

    private static JsonObject action(String description, JsonObject parameters) {
        return new JsonObject().put("description", description).put("parameters", parameters);
    }
}
