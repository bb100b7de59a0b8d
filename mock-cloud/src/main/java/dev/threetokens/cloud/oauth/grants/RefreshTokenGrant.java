package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.oauth.protocol.Scopes;
import dev.threetokens.cloud.tokens.AccessTokens;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.StoredRefreshToken;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Refresh (RFC 6749 section 6). The client proves itself by its secret, or as a public client by its id, or as the
 * original's SDKs do: by the access token that is to be replaced, even expired, in the Authorization header.
 */
@Singleton
class RefreshTokenGrant implements TokenGrant {
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
    public TokenResponse answer(OAuthRequest request, TokenRequest parsed) {
        var grant = (com.nimbusds.oauth2.sdk.RefreshTokenGrant) parsed.getAuthorizationGrant();
        return answers.of(rotation.rotate(grant.getRefreshToken().getValue(), ownerTest(request), Scopes.of(parsed)));
    }

    private TokenRotation.Owner ownerTest(OAuthRequest request) {
        if (request.authorization().isPresent() && !request.hasBasicCredentials()) {
            var family = familyOf(request.authorization());
            return token -> family.filter(token.family()::equals).isPresent();
        }
        var application = clients.identified(request);
        return (StoredRefreshToken token) -> token.client().equals(application.id());
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
