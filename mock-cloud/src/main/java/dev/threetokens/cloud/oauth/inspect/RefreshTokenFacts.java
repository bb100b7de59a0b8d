package dev.threetokens.cloud.oauth.inspect;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.Subject;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.tokens.RefreshTokens;
import dev.threetokens.cloud.tokens.StoredRefreshToken;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.model.id.ClientId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** What introspection tells an application about a refresh token of its own (RFC 7662 section 2.2). */
@Singleton
class RefreshTokenFacts {
    private final RefreshTokens refreshTokens;
    private final Grants grants;
    private final TokenConfig config;
    private final Clock clock;

    RefreshTokenFacts(RefreshTokens refreshTokens, Grants grants, TokenConfig config, Clock clock) {
        this.refreshTokens = refreshTokens;
        this.grants = grants;
        this.config = config;
        this.clock = clock;
    }

    /** Empty if it is none, cannot be used (any more), or is another application's. */
    Optional<TokenIntrospectionSuccessResponse.Builder> about(String token, ClientId asking) {
        return refreshTokens
                .find(token)
                .filter(found -> found.client().equals(asking))
                .filter(this::works)
                .map(this::answer);
    }

    private boolean works(StoredRefreshToken token) {
        return token.alive()
                && token.usedOn().isEmpty()
                && clock.instant().isBefore(token.expires())
                && grants.between(token.user(), token.client()).exists();
    }

    private TokenIntrospectionSuccessResponse.Builder answer(StoredRefreshToken token) {
        return new TokenIntrospectionSuccessResponse.Builder(true)
                .scope(Scope.parse(token.scope().toString()))
                .clientID(new ClientID(token.client().value()))
                .subject(new Subject(token.user().value()))
                .issuer(new Issuer(config.issuer()))
                .expirationTime(Date.from(token.expires()))
                .parameter("kind", "refresh");
    }
}
