package dev.threetokens.e2e.containers;

import dev.threetokens.e2e.system.Environments;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Settings;
import java.util.HashMap;
import java.util.Map;

/** What differs in a container: it listens on all its addresses, and calls the cloud by its name. */
final class ContainerEnvironments {
    private static final String ALL = "0.0.0.0";

    private final Settings settings;
    private final Environments environments;

    ContainerEnvironments(Settings settings) {
        this.settings = settings;
        this.environments = new Environments(settings, settings.home().secrets());
    }

    Map<String, String> of(Part part) {
        var variables = new HashMap<>(environments.of(part));
        variables.put("HEALTH", settings.ports().address(part) + part.health());
        variables.putAll(
                switch (part) {
                    case CLOUD -> Map.of("QUARKUS_HTTP_HOST", ALL, "MOCK_CLOUD_MQTT_HOST", ALL);
                    case SERVER ->
                        Map.of("SERVER_APP_HOST", ALL, "SERVER_APP_CLOUD_URL", cloud(), "SERVER_APP_ISSUER", issuer());
                    case DEVICES ->
                        Map.of("DEVICE_SIM_SETUP_HOST", ALL, "DEVICE_SIM_CLOUD", cloud(), "DEVICE_SIM_MQTT", broker());
                });
        return variables;
    }

    private String cloud() {
        return "http://" + Part.CLOUD.title() + ":" + settings.ports().cloud();
    }

    private String broker() {
        return "mqtt://" + Part.CLOUD.title() + ":" + settings.ports().mqtt();
    }

    private String issuer() {
        return settings.ports().address(Part.CLOUD).toString();
    }
}
