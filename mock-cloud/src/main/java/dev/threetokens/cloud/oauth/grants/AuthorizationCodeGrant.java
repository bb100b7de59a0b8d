package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Authorization Code with PKCE, with the client secret, or with both (RFC 6749 section 4.1.3, RFC 7636 section 4.5): a
 * user token with a refresh token.
 */
@Singleton
class AuthorizationCodeGrant implements TokenGrant {
    private static final Set<Method> METHODS = Set.of(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE);

    private final Clients clients;
    private final CodeExchange exchange;
    private final TokenAnswers answers;

    AuthorizationCodeGrant(Clients clients, CodeExchange exchange, TokenAnswers answers) {
        this.clients = clients;
        this.exchange = exchange;
        this.answers = answers;
    }

    @Override
    public GrantType type() {
        return GrantType.AUTHORIZATION_CODE;
    }

    @Override
    public TokenResponse answer(OAuthRequest request, AuthorizationGrant asked) {
        var client = clients.client(request);
        if (METHODS.stream().noneMatch(client.application()::enables)) {
            throw OAuthException.unauthorizedClient("This application has not enabled Authorization Code");
        }
        var grant = (com.nimbusds.oauth2.sdk.AuthorizationCodeGrant) asked;
        return answers.of(exchange.redeem(new CodeShown(
                client,
                grant.getAuthorizationCode().getValue(),
                Optional.ofNullable(grant.getRedirectionURI()).map(URI::toString),
                Optional.ofNullable(grant.getCodeVerifier()).map(CodeVerifier::getValue))));
    }
}
