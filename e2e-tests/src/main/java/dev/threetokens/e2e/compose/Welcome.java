package dev.threetokens.e2e.compose;

import dev.threetokens.e2e.demo.Guide;
import dev.threetokens.e2e.system.Addresses;
import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.world.DemoWorld;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prints the block that a newcomer reads, once all containers are healthy. */
public final class Welcome {
    private static final List<String> END =
            List.of("Stop           docker compose down  (with --volumes: and forget everything)");

    private Welcome() {}

    /** @param arguments the file of the demo world */
    public static void main(String[] arguments) {
        var ports = new Ports(
                port("CLOUD_PORT", Ports.USUAL.cloud()),
                port("SERVER_PORT", Ports.USUAL.server()),
                port("DEVICES_PORT", Ports.USUAL.devices()),
                port("MQTT_PORT", Ports.USUAL.mqtt()));
        var world = DemoWorld.read(Path.of(arguments[0]));
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(Guide.withoutWindow(Addresses.on(ports), world, END));
    }

    private static int port(String variable, int usual) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::parseInt)
                .orElse(usual);
    }
}
