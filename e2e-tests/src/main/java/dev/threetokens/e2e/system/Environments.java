package dev.threetokens.e2e.system;

import java.util.HashMap;
import java.util.Map;

/** The environment variables that tell each program where it is and whom it talks to. */
public final class Environments {
    /** Two people of the demo world consent; the five that are the default would leave the companion's page empty. */
    private static final String LEAST_USERS = "2";

    private final Settings settings;
    private final ClientSecrets secrets;

    public Environments(Settings settings, ClientSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    public Map<String, String> of(Part part) {
        var variables = new HashMap<>(
                switch (part) {
                    case CLOUD -> cloud();
                    case SERVER -> server();
                    case DEVICES -> devices();
                });
        variables.putAll(settings.extra().getOrDefault(part, Map.of()));
        return variables;
    }

    private Map<String, String> cloud() {
        return Map.of(
                "MOCK_CLOUD_PORT", port(Part.CLOUD),
                "MOCK_CLOUD_MQTT_PORT", String.valueOf(settings.ports().mqtt()),
                "MOCK_CLOUD_DATA", folder(Part.CLOUD),
                "MOCK_CLOUD_TOKENS_ISSUER", address(Part.CLOUD),
                "MOCK_CLOUD_TOKENS_USER_LIFETIME", settings.userTokenLife().toString(),
                "MOCK_CLOUD_SEED_HOMEGLOW_SECRET", secrets.homeglow(),
                "MOCK_CLOUD_SEED_NOSY_SECRET", secrets.nosyMetrics(),
                "MOCK_CLOUD_SEED_HANDOVER_FILE", settings.home().handover().toString());
    }

    private Map<String, String> server() {
        return Map.of(
                "SERVER_APP_PORT", port(Part.SERVER),
                "SERVER_APP_CLOUD_URL", address(Part.CLOUD),
                "SERVER_APP_ANALYSIS_LEAST_USERS", LEAST_USERS,
                "SERVER_APP_CLIENT_SECRET", secrets.homeglow());
    }

    private Map<String, String> devices() {
        return Map.of(
                "DEVICE_SIM_SETUP_PORT", port(Part.DEVICES),
                "DEVICE_SIM_CLOUD", address(Part.CLOUD),
                "DEVICE_SIM_HANDOVER", settings.home().handover().toString(),
                "DEVICE_SIM_STATE", folder(Part.DEVICES));
    }

    private String port(Part part) {
        return String.valueOf(settings.ports().of(part));
    }

    private String address(Part part) {
        return settings.ports().address(part).toString();
    }

    private String folder(Part part) {
        return settings.home().of(part).toString();
    }
}
