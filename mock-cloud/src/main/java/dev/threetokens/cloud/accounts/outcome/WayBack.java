package dev.threetokens.cloud.accounts.outcome;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The application that called an account page, to which the browser returns.
 *
 * @param address one of its registered redirect URIs
 * @param state comes back as it was
 */
public record WayBack(String clientId, URI address, Optional<String> state) {
    /** The address with one parameter that says what happened, and the state. */
    public static URI withResult(URI address, String name, String value, Optional<String> state) {
        var result = new StringBuilder(address.toString())
                .append(address.getRawQuery() == null ? '?' : '&')
                .append(name)
                .append('=')
                .append(encoded(value));
        state.ifPresent(text -> result.append("&state=").append(encoded(text)));
        return URI.create(result.toString());
    }

    URI after(Outcome outcome) {
        return withResult(address, "origin", outcome.origin(), state);
    }

    /** The parameters that the page was called with. */
    public String asQuery() {
        return "client_id=" + encoded(clientId) + "&redirect_uri=" + encoded(address.toString())
                + state.map(text -> "&state=" + encoded(text)).orElse("");
    }

    /** The site as a source in a Content-Security-Policy. */
    String site() {
        return address.getRawAuthority() == null
                ? address.getScheme() + ":"
                : address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
