package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.oauth.protocol.Scopes;
import dev.threetokens.cloud.tokens.TokenIssuer;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.inject.Singleton;

/** Client Credentials (RFC 6749 section 4.4): an application token for a backend server. No refresh token. */
@Singleton
class ClientCredentialsGrant implements TokenGrant {
    private final Clients clients;
    private final TokenIssuer issuer;

    ClientCredentialsGrant(Clients clients, TokenIssuer issuer) {
        this.clients = clients;
        this.issuer = issuer;
    }

    @Override
    public GrantType type() {
        return GrantType.CLIENT_CREDENTIALS;
    }

    @Override
    public TokenResponse answer(OAuthRequest request, AuthorizationGrant grant) {
        var application = clients.authenticated(request);
        if (!application.enables(Method.CLIENT_CREDENTIALS)) {
            throw OAuthException.unauthorizedClient("This application has not enabled Client Credentials");
        }
        var scope = Scopes.in(request).orElse(Scope.READ_WRITE);
        var token = issuer.forApplication(application.id(), application.secret().version(), scope);
        return new TokenResponse(
                token.value(), "bearer", token.lifetime().orElseThrow().toSeconds(), null, scope.commaSeparated());
    }
}
