package dev.threetokens.e2e.system;

import java.time.Duration;
import java.util.Map;

/**
 * How the programs are started. Immutable.
 *
 * @param userTokenLife of the user tokens that the cloud issues
 * @param extra environment variables of a part that come on top
 */
public record Settings(
        Repository repository, Home home, Ports ports, Duration userTokenLife, Map<Part, Map<String, String>> extra) {
    /** As the demo runs: user tokens live five minutes, so that a refresh is seen. */
    public static final Duration DEMO_USER_TOKEN_LIFE = Duration.ofMinutes(5);

    public Settings {
        extra = Map.copyOf(extra);
    }

    public static Settings of(Home home, Ports ports) {
        return new Settings(Repository.here(), home, ports, DEMO_USER_TOKEN_LIFE, Map.of());
    }

    public Settings withUserTokenLife(Duration life) {
        return new Settings(repository, home, ports, life, extra);
    }
}
