package dev.threetokens.cloud.accounts.outcome;

import java.net.URI;
import java.util.Optional;

/** Knows the redirect URIs of applications. What is not registered is never an answer. */
public interface RegisteredAddresses {
    /**
     * @param asked absent if the application has only one
     * @return the redirect URI of this application to go to
     */
    Optional<URI> of(String clientId, Optional<String> asked);

    /** The redirect URI, if any application registered it. */
    Optional<URI> ofAny(String asked);
}
