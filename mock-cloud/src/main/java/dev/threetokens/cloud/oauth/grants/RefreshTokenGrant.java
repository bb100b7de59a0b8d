package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.oauth.protocol.Scopes;
import dev.threetokens.cloud.tokens.AccessTokens;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.StoredRefreshToken;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Refresh (RFC 6749 section 6). What came of a confidential sign-in needs the client's secret. Otherwise the client id is
 * enough, or what the original's SDKs send: the access token that is to be replaced, even expired, in the Authorization
 * header.
 */
@Singleton
class RefreshTokenGrant implements TokenGrant {
    private static final Set<Method> METHODS =
            Set.of(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE, Method.LIMITED_INPUT);

    private final Clients clients;
    private final BearerTokens bearerTokens;
    private final AccessTokens accessTokens;
    private final TokenRotation rotation;
    private final TokenAnswers answers;

    RefreshTokenGrant(
            Clients clients,
            BearerTokens bearerTokens,
            AccessTokens accessTokens,
            TokenRotation rotation,
            TokenAnswers answers) {
        this.clients = clients;
        this.bearerTokens = bearerTokens;
        this.accessTokens = accessTokens;
        this.rotation = rotation;
        this.answers = answers;
    }

    @Override
    public GrantType type() {
        return GrantType.REFRESH_TOKEN;
    }

    @Override
    public TokenResponse answer(OAuthRequest request, AuthorizationGrant asked) {
        var grant = (com.nimbusds.oauth2.sdk.RefreshTokenGrant) asked;
        return answers.of(rotation.rotate(grant.getRefreshToken().getValue(), ownerTest(request), Scopes.in(request)));
    }

    private TokenRotation.Owner ownerTest(OAuthRequest request) {
        if (request.authorization().isPresent() && !request.hasBasicCredentials() && !request.hasSecretParameter()) {
            var family = familyOf(request.authorization());
            return token -> family.filter(token.family()::equals).isPresent() && mayRefresh(token, false);
        }
        var client = clients.client(request);
        return token -> token.client().equals(client.application().id()) && mayRefresh(token, client.authenticated());
    }

    private boolean mayRefresh(StoredRefreshToken token, boolean authenticated) {
        if (token.confidential() && !authenticated) {
            throw OAuthException.authenticationNeeded();
        }
        var application = clients.find(token.client().value()).orElseThrow(OAuthException::invalidClient);
        if (METHODS.stream().noneMatch(application::enables)) {
            throw OAuthException.unauthorizedClient(
                    "This application has not enabled any method that signs users in " + "with a refresh token");
        }
        return true;
    }

    private Optional<String> familyOf(Optional<String> authorization) {
        try {
            var bearer = bearerTokens.evenIfExpired(BearerTokens.tokenIn(authorization));
            return accessTokens.familyOf(bearer.jti());
        } catch (InvalidTokenException provesNobody) {
            return Optional.empty();
        }
    }
}
