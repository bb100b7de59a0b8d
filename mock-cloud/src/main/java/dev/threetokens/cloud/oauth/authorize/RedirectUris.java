package dev.threetokens.cloud.oauth.authorize;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a redirect URI is one that the application registered: the same, character by character (RFC 9700
 * section 2.1). The one exception are loopback addresses of installed apps, where any port is taken (RFC 8252 section
 * 7.3), and only the port.
 */
final class RedirectUris {
    private static final Pattern LOOPBACK = Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(/[^?#]*)");
    private static final String PORT = ":[1-9][0-9]{0,4}";

    private static final Pattern WITH_PORT =
            Pattern.compile("^(http://(?:127\\.0\\.0\\.1|\\[::1]))" + PORT + "(/[^?#]*)$");

    private RedirectUris() {}

    /**
     * @param asked absent if the request leaves it to the registration
     * @return the URI to answer to; empty if there is none that may be used
     */
    static Optional<URI> choose(List<String> registered, Optional<String> asked) {
        if (asked.isPresent()) {
            return asked.filter(uri -> registered.stream().anyMatch(known -> matches(known, uri)))
                    .map(URI::create);
        }
        return registered.size() == 1 && !LOOPBACK.matcher(registered.get(0)).matches()
                ? Optional.of(URI.create(registered.get(0)))
                : Optional.empty();
    }

    /** How an address that an application listens on may stand in a registration: a loopback one without its port. */
    static String asRegistered(String asked) {
        return WITH_PORT.matcher(asked).replaceFirst("$1$2");
    }

    private static boolean matches(String registered, String asked) {
        if (registered.equals(asked)) {
            return true;
        }
        var loopback = LOOPBACK.matcher(registered);
        return loopback.matches()
                && Pattern.matches(Pattern.quote(loopback.group(1)) + PORT + Pattern.quote(loopback.group(2)), asked);
    }
}
