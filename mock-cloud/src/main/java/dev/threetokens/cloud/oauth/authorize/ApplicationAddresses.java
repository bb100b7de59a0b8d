package dev.threetokens.cloud.oauth.authorize;

import dev.threetokens.cloud.accounts.outcome.RegisteredAddresses;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.oauth.protocol.Clients;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** The one matcher of redirect URIs, also for the pages that lead back to an application without a code. */
@Singleton
class ApplicationAddresses implements RegisteredAddresses {
    private final Clients clients;
    private final Applications applications;

    ApplicationAddresses(Clients clients, Applications applications) {
        this.clients = clients;
        this.applications = applications;
    }

    @Override
    public Optional<URI> of(String clientId, Optional<String> asked) {
        return clients.find(clientId).flatMap(application -> RedirectUris.choose(application.redirectUris(), asked));
    }

    @Override
    public Optional<URI> ofAny(String asked) {
        return applications.mentioning(RedirectUris.asRegistered(asked)).stream()
                .flatMap(application -> RedirectUris.choose(application.redirectUris(), Optional.of(asked)).stream())
                .findFirst();
    }
}
