package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.tokens.RefreshTokens;
import dev.threetokens.cloud.tokens.StoredRefreshToken;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenPair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Rotates refresh tokens (RFC 9700 section 4.14.2). One that is used twice ends its whole family, as one of the two users
 * must be a thief; but a client whose answer was lost may ask again within the grace time and gets the same answer, as
 * long as nobody has used that answer.
 */
@ApplicationScoped
class TokenRotation {
    private static final String SIGN_IN_ENDED = "The user signed in too long ago for one more refresh: sign in again";
    private static final String REFUSED = "The refresh token is not valid (any more) for this client: sign in again";

    private final RefreshTokens refreshTokens;
    private final TokenFamilies families;
    private final Grants grants;
    private final TokenPairs pairs;
    private final TokenConfig config;
    private final Clock clock;

    @Inject
    TokenRotation(
            RefreshTokens refreshTokens,
            TokenFamilies families,
            Grants grants,
            TokenPairs pairs,
            TokenConfig config,
            Clock clock) {
        this.refreshTokens = refreshTokens;
        this.families = families;
        this.grants = grants;
        this.pairs = pairs;
        this.config = config;
        this.clock = clock;
    }

    /** Whether a refresh token belongs to who shows it. */
    interface Owner {
        /** @throws OAuthException if it does, but who shows it has to prove more, or may not refresh any more */
        boolean of(StoredRefreshToken token);
    }

    /**
     * @param asked a scope within that of the sign-in; the same if empty
     * @throws OAuthException if the token is refused; what its reuse ends is kept all the same
     */
    @Transactional(dontRollbackOn = OAuthException.class)
    public TokenPair rotate(String token, Owner owner, Optional<Scope> asked) {
        var family = refreshTokens
                .find(token)
                .filter(owner::of)
                .orElseThrow(TokenRotation::refused)
                .family();
        // From here on nobody else rotates or ends this family; what was read before may have changed meanwhile.
        families.hold(family);
        var held = refreshTokens.find(token).orElseThrow(TokenRotation::refused);
        if (!grants.between(held.user(), held.client()).exists()) {
            throw OAuthException.grantWithdrawn();
        }
        if (held.alive() && !clock.instant().isBefore(held.signInEnds())) {
            throw OAuthException.invalidGrant(SIGN_IN_ENDED);
        }
        if (!held.alive() || !clock.instant().isBefore(held.expires())) {
            throw refused();
        }
        return held.usedOn().isPresent() ? again(held) : onward(token, held, asked);
    }

    private TokenPair onward(String token, StoredRefreshToken held, Optional<Scope> asked) {
        var scope = asked.orElse(held.scope());
        if (!held.scope().covers(scope)) {
            throw OAuthException.invalidScope("A refresh cannot widen the scope: sign in again");
        }
        var pair = pairs.issue(held.user(), held.client(), scope, held.family());
        if (!refreshTokens.use(token, pair)) {
            throw new IllegalStateException("a refresh token was used while its family was held");
        }
        return pair;
    }

    private TokenPair again(StoredRefreshToken held) {
        boolean early = held.usedOn()
                .filter(used -> clock.instant().isBefore(used.plus(config.refreshGrace())))
                .isPresent();
        var unused = held.successors()
                .filter(pair -> refreshTokens
                        .find(pair.refreshToken())
                        .filter(successor -> successor.usedOn().isEmpty())
                        .isPresent());
        if (!early || unused.isEmpty()) {
            families.end(held.family());
            throw refused();
        }
        return unused.get();
    }

    private static OAuthException refused() {
        return OAuthException.invalidGrant(REFUSED);
    }
}
