package dev.threetokens.testing.settings;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The secrets of one cloud, random, and the environment variables that it is started with.
 *
 * @param controlSecret for its control
 * @param clientSecret of Homeglow
 */
public record DoubleSettings(String controlSecret, String clientSecret) {
    private static final int BYTES = 32;

    public static DoubleSettings random() {
        return new DoubleSettings(randomText(), randomText());
    }

    /**
     * What every cloud needs that tests control.
     *
     * @param issuer where tests reach it
     * @param data a folder that is empty
     * @param own settings that win
     */
    public Map<String, String> environment(URI issuer, String data, Map<String, String> own) {
        var variables = new HashMap<>(Map.of(
                "MOCK_CLOUD_TOKENS_ISSUER", issuer.toString(),
                "MOCK_CLOUD_DATA", data,
                "MOCK_CLOUD_CONTROL_ENABLED", "true",
                "MOCK_CLOUD_CONTROL_SECRET", controlSecret,
                "MOCK_CLOUD_SEED_HOMEGLOW_SECRET", clientSecret));
        variables.putAll(own);
        return variables;
    }

    /** Hides the secrets: this object may reach a log. */
    @Override
    public String toString() {
        return "DoubleSettings[hidden]";
    }

    private static String randomText() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
