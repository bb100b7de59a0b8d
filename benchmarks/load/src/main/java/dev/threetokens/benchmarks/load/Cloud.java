package dev.threetokens.benchmarks.load;

import java.net.URI;
import picocli.CommandLine.Option;

/** Where the cloud is. */
final class Cloud {
    @Option(names = "--cloud", required = true, description = "its origin")
    private URI origin = URI.create("");

    @Option(names = "--mqtt-port", description = "where it takes MQTT, at the same host")
    private int mqttPort;

    URI origin() {
        return origin;
    }

    int mqttPort() {
        return mqttPort;
    }
}
