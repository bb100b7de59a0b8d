package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.tokens.RefreshTokens;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.cloud.tokens.TokenIssuer;
import dev.threetokens.cloud.tokens.TokenPair;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Issues a user token together with its refresh token. */
@Singleton
class TokenPairs {
    private final TokenIssuer issuer;
    private final RefreshTokens refreshTokens;
    private final TokenConfig config;
    private final Clock clock;

    TokenPairs(TokenIssuer issuer, RefreshTokens refreshTokens, TokenConfig config, Clock clock) {
        this.issuer = issuer;
        this.refreshTokens = refreshTokens;
        this.config = config;
        this.clock = clock;
    }

    TokenPair issue(UserId user, ClientId client, Scope scope, String family) {
        var expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(config.userLifetime());
        return new TokenPair(
                issuer.forUser(user, client, scope, family).value(),
                refreshTokens.issue(family, expires.plus(config.refreshAfterExpiry())),
                expires,
                scope);
    }
}
