package dev.threetokens.cloud.accounts.outcome;

import dev.threetokens.cloud.pages.PageException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/** Reads {@code client_id}, {@code redirect_uri} and {@code state}, with which the original's applications call a page. */
@Singleton
public class WaysBack {
    private final RegisteredAddresses addresses;

    WaysBack(RegisteredAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * @return empty if no application called the page
     * @throws PageException if the redirect URI is not registered for the application
     */
    public Optional<WayBack> in(MultivaluedMap<String, String> parameters) {
        var clientId = single(parameters, "client_id");
        var redirectUri = single(parameters, "redirect_uri");
        if (clientId.isEmpty() && redirectUri.isEmpty()) {
            return Optional.empty();
        }
        var client = clientId.orElseThrow(WaysBack::unknown);
        var address = addresses.of(client, redirectUri).orElseThrow(WaysBack::unknown);
        return Optional.of(new WayBack(client, address, single(parameters, "state")));
    }

    /**
     * The value of a parameter; empty if it is absent or blank.
     *
     * @throws PageException if it is there more than once: nobody knows which one counts
     */
    public static Optional<String> single(MultivaluedMap<String, String> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw PageException.badRequest(
                    "Invalid parameter: " + name,
                    "It is there more than once. Nothing was done; you can close this page.");
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** No application registered what was asked for. */
    public static PageException unknown() {
        return PageException.badRequest(
                "Invalid parameter: redirect_uri",
                "The application asked to send you to an address that is not registered for it. To be safe, nothing was "
                        + "done and nothing was sent there; you can close this page.");
    }
}
