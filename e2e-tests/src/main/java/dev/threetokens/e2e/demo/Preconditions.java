package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.Repository;
import java.nio.file.Files;
import java.util.Arrays;

/** What must hold before anything starts. */
final class Preconditions {
    private Preconditions() {}

    /** @throws Refusal with the first thing that does not hold */
    static void check(Ports ports, Repository repository) {
        if (!ports.areDistinct()) {
            throw Refusal.samePorts();
        }
        for (var part : Part.values()) {
            if (!Ports.isFree(ports.of(part))) {
                throw Refusal.portTaken(ports.of(part), part.title(), option(part));
            }
        }
        if (!Ports.isFree(ports.mqtt())) {
            throw Refusal.portTaken(ports.mqtt(), "MQTT", "--mqtt-port or DEMO_MQTT_PORT");
        }
        Arrays.stream(Part.values())
                .filter(part -> !Files.exists(repository.jar(part)))
                .findFirst()
                .ifPresent(part -> {
                    throw Refusal.missing(part.jar());
                });
    }

    private static String option(Part part) {
        return switch (part) {
            case CLOUD -> "--cloud-port or DEMO_CLOUD_PORT";
            case SERVER -> "--server-port or DEMO_SERVER_PORT";
            case DEVICES -> "--devices-port or DEMO_DEVICES_PORT";
        };
    }
}
