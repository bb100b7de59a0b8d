package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.Repository;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What the demo can be told. */
final class Options {
    @Option(
            names = "--tour",
            description = "Play the story as a narrated tour, then end: status 0, or 1 and the step that failed.")
    boolean tour;

    @Option(names = "--reset", description = "Delete all data of the demo first, and start afresh.")
    boolean reset;

    @Option(
            names = "--no-desktop",
            description = "Do not open the desktop app; the tour is played instead, as without a display.")
    boolean noDesktop;

    @Option(
            names = "--cloud-port",
            paramLabel = "PORT",
            defaultValue = "${env:DEMO_CLOUD_PORT:-8080}",
            description = "Port of mock-cloud (DEMO_CLOUD_PORT; default: ${DEFAULT-VALUE}).")
    int cloudPort;

    @Option(
            names = "--server-port",
            paramLabel = "PORT",
            defaultValue = "${env:DEMO_SERVER_PORT:-8081}",
            description = "Port of server-app (DEMO_SERVER_PORT; default: ${DEFAULT-VALUE}).")
    int serverPort;

    @Option(
            names = "--devices-port",
            paramLabel = "PORT",
            defaultValue = "${env:DEMO_DEVICES_PORT:-8082}",
            description = "Port of device-sim's set-up endpoint (DEMO_DEVICES_PORT; default: ${DEFAULT-VALUE}).")
    int devicesPort;

    @Option(
            names = "--mqtt-port",
            paramLabel = "PORT",
            defaultValue = "${env:DEMO_MQTT_PORT:-1883}",
            description = "Port of mock-cloud for MQTT (DEMO_MQTT_PORT; default: ${DEFAULT-VALUE}).")
    int mqttPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for data and logs (DEMO_DATA; default: .demo in the repository).")
    Optional<Path> data = Optional.empty();

    Ports ports() {
        return new Ports(cloudPort, serverPort, devicesPort, mqttPort);
    }

    Path data(Repository repository) {
        return data.or(() -> Optional.ofNullable(System.getenv("DEMO_DATA")).map(Path::of))
                .orElseGet(() -> repository.root().resolve(".demo"))
                .toAbsolutePath()
                .normalize();
    }

    boolean hasDesktop() {
        return !tour && !noDesktop && hasDisplay();
    }

    static boolean hasDisplay() {
        var system = System.getProperty("os.name");
        boolean own = system.startsWith("Mac") || system.startsWith("Windows");
        return own
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(
                                name -> !System.getenv().getOrDefault(name, "").isBlank());
    }
}
