package dev.threetokens.server.config;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What must hold before the server starts, each told in one sentence. */
public final class Preconditions {
    private Preconditions() {}

    /** The first thing that is wrong, said so that a person can mend it. */
    public static Optional<String> firstProblem(Config config) {
        return secret(config).or(() -> cloudUrl(config)).or(() -> leastUsers(config));
    }

    private static Optional<String> secret(Config config) {
        boolean there = config.getOptionalValue("server-app.client-secret", String.class)
                .filter(secret -> !secret.isBlank())
                .isPresent();
        return there
                ? Optional.empty()
                : Optional.of(
                        "Set SERVER_APP_CLIENT_SECRET to the client secret of the application: it has no default.");
    }

    private static Optional<String> cloudUrl(Config config) {
        return config.getOptionalValue("server-app.cloud-url", String.class)
                .filter(url -> !isOrigin(url))
                .map(url -> "Set SERVER_APP_CLOUD_URL to scheme, host and port only, such as http://127.0.0.1:8080.");
    }

    private static Optional<String> leastUsers(Config config) {
        return config.getOptionalValue("server-app.analysis.least-users", String.class)
                .filter(text -> !text.matches("[1-9]\\d{0,5}"))
                .map(text -> "Set SERVER_APP_ANALYSIS_LEAST_USERS to a number of users, 1 or more.");
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
