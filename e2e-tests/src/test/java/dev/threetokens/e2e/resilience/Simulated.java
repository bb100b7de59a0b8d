package dev.threetokens.e2e.resilience;

import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.journey.Simulator;
import dev.threetokens.e2e.support.Onboarding;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.Program;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.setup.DeviceSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A light and a weather station on one transport. The station's readings are numbered: {@code wind} is 1, 2, 3 … */
record Simulated(String transport, Program program, Path log, Simulator simulator, DeviceId light, DeviceId station) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LIGHT = "com.hearthlight.light";
    private static final String STATION = "com.fieldsense.weather";
    private static final int NUMBERED = 10_000;

    static Simulated start(String transport, Settings settings, DemoWorld world, Onboarding onboarding) {
        var address = Ports.free().address(Part.DEVICES);
        var log = settings.home().logs().resolve(transport + ".log");
        var program = Program.start(
                List.of("-jar", settings.repository().jar(Part.DEVICES).toString()),
                environment(transport, settings, address),
                log);
        var http = new Http(address);
        within(PATIENCE).ignoreExceptions().until(() -> http.get("/health").ok());
        var light = onboarding.device(world.type(LIGHT), "Light on " + transport);
        var station = onboarding.device(world.type(STATION), "Station on " + transport);
        setUp(http, light, LIGHT, onboarding.newToken(light));
        setUp(http, station, STATION, onboarding.newToken(station));
        return new Simulated(transport, program, log, new Simulator(address), light, station);
    }

    boolean isOnline() {
        return List.of(light, station).stream()
                .allMatch(device -> simulator.connection(device).equals("ONLINE"));
    }

    long lastReading() {
        return state(station).path("wind").asLong();
    }

    int brightness() {
        return state(light).path("brightness").asInt();
    }

    long dropped() {
        return simulator.device(station).orElseThrow().path("dropped").asLong();
    }

    /** How often the light did what it was asked, by its log. */
    long actionsDone() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(light + ": setBrightness done"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        program.stop();
    }

    private JsonNode state(DeviceId device) {
        return simulator.device(device).orElseThrow().path("state");
    }

    private static Map<String, String> environment(String transport, Settings settings, URI address) {
        return Map.of(
                "DEVICE_SIM_TRANSPORT", transport,
                "DEVICE_SIM_CLOUD", settings.ports().address(Part.CLOUD).toString(),
                "DEVICE_SIM_MQTT", settings.ports().mqttAddress().toString(),
                "DEVICE_SIM_SETUP_PORT", String.valueOf(address.getPort()),
                "DEVICE_SIM_STATE", settings.home().folder().resolve(transport).toString(),
                "DEVICE_SIM_INTERVAL", "1s",
                "DEVICE_SIM_REPLAY", numbered(settings.home().folder()).toString());
    }

    private static Path numbered(Path folder) {
        var lines = IntStream.rangeClosed(1, NUMBERED).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        try {
            return Files.writeString(folder.resolve("numbered.csv"), "wind\n" + lines + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setUp(Http http, DeviceId device, String type, HeldToken token) {
        var setup = new DeviceSetup(device, type, "Simulated", token.value());
        assertThat(http.post("/setup", setup).ok()).isTrue();
    }
}
