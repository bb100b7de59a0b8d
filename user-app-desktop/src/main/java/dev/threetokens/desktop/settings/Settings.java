package dev.threetokens.desktop.settings;

import dev.threetokens.model.id.ClientId;
import java.net.URI;

/**
 * What the app is told at its start. Immutable.
 *
 * @param cloud the cloud, which is also the OAuth issuer; no slash at the end
 * @param clientId the application that this app is
 * @param server the companion server
 * @param setup the set-up endpoint of new devices
 * @param dark whether it starts in dark colours
 */
public record Settings(URI cloud, ClientId clientId, URI server, URI setup, boolean dark) {
    /** @throws IllegalArgumentException if an address is not an absolute http or https address */
    public Settings {
        cloud = address(cloud);
        server = address(server);
        setup = address(setup);
    }

    private static URI address(URI given) {
        var scheme = given.getScheme();
        var web = "http".equals(scheme) || "https".equals(scheme);
        if (!web || given.getHost() == null || given.getQuery() != null || given.getFragment() != null) {
            throw new IllegalArgumentException(given + " is not an address such as http://127.0.0.1:8080");
        }
        return URI.create(given.toString().replaceAll("/+$", ""));
    }
}
