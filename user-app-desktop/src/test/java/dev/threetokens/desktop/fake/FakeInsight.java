package dev.threetokens.desktop.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the companion server would answer. */
final class FakeInsight {
    private FakeInsight() {}

    static JsonObject of(FakeDevices devices) {
        var all = devices.all();
        var online = all.stream()
                .filter(device -> ((JsonObject) device).getBoolean("connected"))
                .count();
        var fields = new JsonArray()
                .add(field("Smart Light", "brightness", "%", 4_120, 61.2, 0, 100))
                .add(field("Smart Light", "power", "W", 4_120, 5.43, 0.4, 9.02))
                .add(field("Thermostat", "temperature", "°C", 2_060, 20.51, 18.9, 22.4))
                .add(field("Weather Station", "temperature", "°C", 1_030, 8.14, 3.2, 12.7))
                .add(field("Weather Station", "wind", "m/s", 1_030, 4.38, 0, 17.1));
        var outliers = new JsonArray();
        if (!all.isEmpty()) {
            outliers.add(new JsonObject()
                    .put("device", all.getJsonObject(0).getString("id"))
                    .put("field", "wind")
                    .put("value", 17.1)
                    .put("deviations", 4.3)
                    .put("ts", System.currentTimeMillis() - 90_000));
        }
        return new JsonObject()
                .put("uid", FakeCloud.ALICE)
                .put("since", System.currentTimeMillis() - 3_600_000)
                .put("devices", all.size())
                .put("online", online)
                .put("readingsPerMinute", 91.5)
                .put("fields", fields)
                .put("outliers", outliers);
    }

    private static JsonObject field(
            String type, String field, String unit, long count, double mean, double min, double max) {
        return new JsonObject()
                .put("deviceType", type)
                .put("field", field)
                .put("unit", unit)
                .put("count", count)
                .put("mean", mean)
                .put("min", min)
                .put("max", max);
    }
}
