package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.tokens.RefreshTokens;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.cloud.tokens.TokenIssuer;
import dev.threetokens.cloud.tokens.TokenPair;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;

/** Issues a user token together with its refresh token. */
@Singleton
class TokenPairs {
    private final TokenIssuer issuer;
    private final RefreshTokens refreshTokens;
    private final TokenConfig config;

    TokenPairs(TokenIssuer issuer, RefreshTokens refreshTokens, TokenConfig config) {
        this.issuer = issuer;
        this.refreshTokens = refreshTokens;
        this.config = config;
    }

    TokenPair issue(UserId user, ClientId client, Scope scope, String family) {
        var access = issuer.forUser(user, client, scope, family);
        var expires = access.expires().orElseThrow();
        return new TokenPair(
                access.value(), refreshTokens.issue(family, expires.plus(config.refreshAfterExpiry())), expires, scope);
    }
}
