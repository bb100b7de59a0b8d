package dev.threetokens.cloud.oauth.protocol;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.ClientId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Which application sends a request to an OAuth endpoint, and whether it proves it (RFC 6749 section 2.3). */
@Singleton
public class Clients {
    private static final Set<Method> PUBLIC =
            Set.of(Method.AUTHORIZATION_CODE_PKCE, Method.IMPLICIT, Method.LIMITED_INPUT);
    private static final String HASH_OF_NOTHING = Secrets.hash(Secrets.random256());

    private final Applications applications;

    Clients(Applications applications) {
        this.applications = applications;
    }

    public Optional<Application> find(String clientId) {
        try {
            return applications.find(new ClientId(clientId));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * The application that proved itself with its secret, if a secret is there.
     *
     * @throws OAuthException if the secret is wrong, or comes in two ways at once
     */
    public Optional<Application> proven(OAuthRequest request) {
        if (request.hasBasicCredentials() && request.hasSecretParameter()) {
            throw OAuthException.invalidRequest("Authenticate in one way: by the Authorization header or in the form");
        }
        var shown = request.credentials();
        if (shown.isEmpty() && request.hasSecretParameter()) {
            throw OAuthException.invalidClient();
        }
        return shown.map(authentication -> {
            var name = authentication.getClientID().getValue();
            if (request.clientId().filter(id -> !id.equals(name)).isPresent()) {
                throw OAuthException.invalidRequest("client_id is not the client that authenticates");
            }
            return check(authentication);
        });
    }

    /** @throws OAuthException if no secret is there, or a wrong one */
    public Application authenticated(OAuthRequest request) {
        return proven(request).orElseThrow(OAuthException::invalidClient);
    }

    /** The application that sends the request, proven or not: what it shows besides decides what it may do. */
    public Client client(OAuthRequest request) {
        return proven(request)
                .map(application -> new Client(application, true))
                .or(() -> request.clientId().flatMap(this::find).map(application -> new Client(application, false)))
                .orElseThrow(OAuthException::invalidClient);
    }

    /**
     * As {@link #proven}, or else by client id alone if the application is a public client, which has to prove itself by
     * what only it can know, such as the token that it revokes.
     */
    public Application identified(OAuthRequest request) {
        return proven(request)
                .or(() -> request.clientId().flatMap(this::find).filter(Clients::isPublic))
                .orElseThrow(OAuthException::invalidClient);
    }

    private static boolean isPublic(Application application) {
        return PUBLIC.stream().anyMatch(application::enables);
    }

    private Application check(ClientAuthentication authentication) {
        if (!(authentication instanceof PlainClientSecret shown)) {
            throw OAuthException.invalidClient();
        }
        var application = find(authentication.getClientID().getValue());
        var hash = application.map(found -> found.secret().hash()).orElse(HASH_OF_NOTHING);
        boolean right = Secrets.same(hash, Secrets.hash(shown.getClientSecret().getValue()));
        return application.filter(found -> right).orElseThrow(OAuthException::invalidClient);
    }
}
