package dev.threetokens.desktop.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The devices of one user, and what they sent. */
public final class FakeDevices {
    private final Map<String, JsonObject> devices = new LinkedHashMap<>();
    private final Map<String, JsonObject> states = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> sent = new LinkedHashMap<>();
    private final Map<String, Boolean> tokens = new LinkedHashMap<>();

    /** Adds a device that is offline and has no token. */
    public synchronized JsonObject add(String type, String name) {
        var id = FakeCloud.id();
        var device = new JsonObject()
                .put("id", id)
                .put("uid", FakeCloud.ALICE)
                .put("dtid", type)
                .put("name", name)
                .put("manifestVersion", 1)
                .put("manifestVersionPolicy", "LATEST")
                .put("needProviderAuth", false)
                .put("createdOn", System.currentTimeMillis())
                .put("connected", false);
        devices.put(id, device);
        states.put(id, first(type));
        sent.put(id, new ArrayList<>());
        return device;
    }

    /** Adds a device that is online and has sent readings for a while. */
    public synchronized String lively(String type, String name) {
        var id = add(type, name).getString("id");
        online(id, true);
        token(id, true);
        var now = System.currentTimeMillis();
        for (var ago = 240; ago > 0; ago -= 2) {
            report(id, course(type, ago), now - ago * 1_000L);
        }
        return id;
    }

    private static JsonObject first(String type) {
        return course(type, 0);
    }

    private static JsonObject course(String type, int ago) {
        var wave = Math.sin(ago / 24.0);
        return switch (type) {
            case FakeCloud.LIGHT ->
                new JsonObject()
                        .put("state", true)
                        .put("brightness", ago > 120 ? 40 : 80)
                        .put("power", Math.round((ago > 120 ? 3.6 : 7.1) * 100 + wave * 8) / 100.0);
            case FakeCloud.THERMOSTAT ->
                new JsonObject()
                        .put("temperature", Math.round((20.4 + wave * 0.6) * 100) / 100.0)
                        .put("setpoint", 21.0)
                        .put("heating", wave < 0);
            default ->
                new JsonObject()
                        .put("temperature", Math.round((8.2 + wave) * 10) / 10.0)
                        .put("humidity", Math.round((71 + wave * 6) * 10) / 10.0)
                        .put("wind", Math.round((4.4 + wave * 2) * 10) / 10.0);
        };
    }

    synchronized JsonObject report(String device, JsonObject readings, long ts) {
        var message = new JsonObject()
                .put("mid", FakeCloud.id())
                .put("uid", FakeCloud.ALICE)
                .put("sdid", device)
                .put("sdtid", devices.get(device).getString("dtid"))
                .put("ts", ts)
                .put("cts", ts)
                .put("mv", 1)
                .put("data", readings.copy());
        sent.get(device).add(message);
        return message;
    }

    synchronized JsonObject act(String device, JsonObject action) {
        var state = states.get(device);
        switch (action.getString("name")) {
            case "setOn" -> state.put("state", true).put("power", 7.1);
            case "setOff" -> state.put("state", false).put("power", 0.4);
            default -> state.mergeIn(action.getJsonObject("parameters", new JsonObject()));
        }
        return state;
    }

    public synchronized JsonObject state(String device) {
        return states.get(device);
    }

    public synchronized void online(String device, boolean online) {
        devices.get(device).put("connected", online);
    }

    public synchronized boolean isOnline(String device) {
        return devices.get(device).getBoolean("connected");
    }

    synchronized void token(String device, boolean has) {
        tokens.put(device, has);
        if (!has) {
            online(device, false);
        }
    }

    public synchronized boolean hasToken(String device) {
        return tokens.getOrDefault(device, false);
    }

    synchronized JsonArray all() {
        return new JsonArray(new ArrayList<>(devices.values())).copy();
    }

    synchronized JsonArray last(List<String> ids) {
        var found = new JsonArray();
        ids.stream()
                .map(sent::get)
                .filter(messages -> !messages.isEmpty())
                .forEach(messages -> found.add(messages.get(messages.size() - 1)));
        return found.copy();
    }

    synchronized JsonArray recent(String id) {
        var found = new JsonArray();
        var messages = sent.get(id);
        for (var at = messages.size() - 1; at >= 0 && found.size() < 400; at--) {
            found.add(messages.get(at));
        }
        return found.copy();
    }
}
