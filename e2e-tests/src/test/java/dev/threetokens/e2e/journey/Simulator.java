package dev.threetokens.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.model.id.DeviceId;
import java.net.URI;
import java.util.Optional;

/** What the simulated devices say of themselves, without any cloud between. */
public final class Simulator {
    private final Http http;

    public Simulator(URI devices) {
        this.http = new Http(devices);
    }

    public Optional<JsonNode> device(DeviceId id) {
        return find("deviceId", id.value());
    }

    public Optional<JsonNode> named(String name) {
        return find("name", name);
    }

    /** Such as {@code ONLINE}; empty if the simulator does not know the device. */
    public String connection(DeviceId id) {
        return device(id).map(one -> one.path("connection").asText()).orElse("");
    }

    /** A truth value of the device's state. */
    public boolean isOn(DeviceId id, String field) {
        return device(id).map(one -> one.path("state").path(field).asBoolean()).orElseThrow();
    }

    private Optional<JsonNode> find(String field, String value) {
        for (var device : http.get("/devices").data().path("devices")) {
            if (device.path(field).asText().equals(value)) {
                return Optional.of(device);
            }
        }
        return Optional.empty();
    }
}
