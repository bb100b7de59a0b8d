package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Prompt;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.Parameters;
import dev.threetokens.cloud.oauth.protocol.Scopes;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.tokens.TokenConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads authorization requests. First the client and its redirect URI: as long as these are not sure, an error is a page
 * and never a redirect (RFC 6749 section 4.1.2.1). Then the rest, whose errors go back to the client.
 */
@Singleton
class AuthorizationRequests {
    private final Clients clients;
    private final TokenConfig config;

    AuthorizationRequests(Clients clients, TokenConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /**
     * @throws PageException if it is not sure whom to answer
     * @throws AuthorizationRefusedException if the client is to be told an error
     */
    Authorization read(Map<String, List<String>> parameters) {
        var application = application(parameters);
        var returnTo = returnAddress(parameters, application);
        if (Parameters.repeated(parameters).isPresent()) {
            throw returnTo.refused(OAuth2Error.INVALID_REQUEST, "A parameter is there more than once");
        }
        var parsed = parse(parameters, returnTo);
        var flow = Flow.of(parsed, application, returnTo);
        var authorization = new Authorization(
                application,
                returnTo,
                parsed.getRedirectionURI() != null,
                flow,
                flow == Flow.CODE ? CodeChallenges.of(parsed, parameters, application, returnTo) : Optional.empty(),
                scope(parameters, returnTo),
                Optional.ofNullable(parsed.getPrompt())
                        .<Set<Prompt.Type>>map(Set::copyOf)
                        .orElse(Set.of()));
        if (authorization.asked().all().isEmpty()) {
            throw returnTo.refused(OAuth2Error.INVALID_SCOPE, "The application asks for nothing within this scope");
        }
        return authorization;
    }

    /** @throws PageException if it is not sure whom to answer */
    ReturnAddress returnAddress(Map<String, List<String>> parameters) {
        return returnAddress(parameters, application(parameters));
    }

    private Application application(Map<String, List<String>> parameters) {
        return single(parameters, "client_id")
                .flatMap(clients::find)
                .orElseThrow(() -> PageException.badRequest(
                        "Invalid parameter: client_id",
                        "No application is registered under this client id. The application that sent you here has to "
                                + "be corrected; you can close this page."));
    }

    private ReturnAddress returnAddress(Map<String, List<String>> parameters, Application application) {
        boolean repeated = parameters.getOrDefault("redirect_uri", List.of()).size() > 1;
        var address = RedirectUris.choose(application.redirectUris(), single(parameters, "redirect_uri"))
                .filter(uri -> !repeated)
                .orElseThrow(() -> PageException.badRequest(
                        "Invalid parameter: redirect_uri",
                        "The application asked to send you to an address that is not registered for it. To be safe, "
                                + "nothing was sent there; you can close this page."));
        return new ReturnAddress(
                address,
                single(parameters, "state"),
                new Issuer(config.issuer()),
                Flow.answerMode(single(parameters, "response_type")));
    }

    /** Empty also if it is there more than once: then nobody knows which one counts. */
    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        return Parameters.value(parameters, name)
                .filter(value -> parameters.get(name).size() == 1);
    }

    private static AuthorizationRequest parse(Map<String, List<String>> parameters, ReturnAddress returnTo) {
        try {
            return AuthorizationRequest.parse(parameters);
        } catch (ParseException e) {
            var error = Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST);
            throw returnTo.refused(error, e.getMessage());
        }
    }

    private static Scope scope(Map<String, List<String>> parameters, ReturnAddress returnTo) {
        return single(parameters, "scope")
                .map(text -> Scopes.parse(text)
                        .orElseThrow(
                                () -> returnTo.refused(OAuth2Error.INVALID_SCOPE, "A scope is read, write or both")))
                .orElse(Scope.READ_WRITE);
    }
}
