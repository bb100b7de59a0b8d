package dev.threetokens.cloud.applications;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be registered as a redirection endpoint (RFC 6749 section 3.1.2, RFC 8252 section 7): an https address, a
 * loopback address of an installed app, or a private-use scheme of one.
 */
public final class RedirectUriRules {
    private static final int MAX_LENGTH = 1000;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern LOOPBACK_HOST = Pattern.compile("127\\.0\\.0\\.1|\\[::1]");
    private static final Pattern PRIVATE_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");

    private RedirectUriRules() {}

    /** @return what is wrong with the address and what to do, as a sentence; empty if it may be registered */
    public static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("Enter a redirect address, such as https://app.example/callback.");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("Shorten this redirect address to at most " + MAX_LENGTH + " characters.");
        }
        if (!PRINTABLE.matcher(text).matches()) {
            return Optional.of("Remove blanks and special characters from this redirect address, or escape them.");
        }
        try {
            return problemOf(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.of("Correct this redirect address: it has to be a complete address without wildcards, such "
                    + "as https://app.example/callback.");
        }
    }

    private static Optional<String> problemOf(URI uri) {
        if (uri.getScheme() == null) {
            return Optional.of("Write the whole redirect address, beginning with https://.");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("Remove the part from # on: a redirect address has no fragment.");
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            return Optional.of("Remove the part before @: a redirect address has no user name or password.");
        }
        if (uri.getScheme().equalsIgnoreCase("https")) {
            return uri.getHost() == null
                    ? Optional.of("Write the name of one host after https://, without wildcards.")
                    : Optional.empty();
        }
        return uri.getScheme().equalsIgnoreCase("http") ? problemOfHttp(uri) : problemOfPrivateScheme(uri);
    }

    /** Any port is taken of an address that is registered without one (RFC 8252 section 7.3). */
    private static Optional<String> problemOfHttp(URI uri) {
        if (uri.getHost() == null || !LOOPBACK_HOST.matcher(uri.getHost()).matches()) {
            return Optional.of("Use https; http is only for an app that listens on http://127.0.0.1/… or "
                    + "http://[::1]/… on the user's computer.");
        }
        if (!uri.getRawAuthority().equals(uri.getHost())) {
            return Optional.of("Leave the port out: an app may use any port of a loopback address.");
        }
        if (!uri.getScheme().equals("http")
                || uri.getRawQuery() != null
                || uri.getRawPath().isEmpty()) {
            return Optional.of("Write a loopback address as http://127.0.0.1/ and a path, without a query.");
        }
        return Optional.empty();
    }

    private static Optional<String> problemOfPrivateScheme(URI uri) {
        if (!PRIVATE_SCHEME.matcher(uri.getScheme()).matches()) {
            return Optional.of("Use https, or for an installed app a scheme named after a domain of yours, such as "
                    + "com.example.app:/callback.");
        }
        return uri.isOpaque()
                ? Optional.of("Begin the path of this redirect address with a slash, as in com.example.app:/callback.")
                : Optional.empty();
    }
}
