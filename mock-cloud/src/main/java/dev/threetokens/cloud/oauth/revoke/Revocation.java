package dev.threetokens.cloud.oauth.revoke;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.tokens.AccessTokens;
import dev.threetokens.cloud.tokens.ApplicationTokens;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.RefreshTokens;
import dev.threetokens.cloud.tokens.StoredRefreshToken;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.model.id.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends tokens for the application that they were issued to: a user's with all of its sign-in, an application's alone. */
@ApplicationScoped
public class Revocation {
    private final RefreshTokens refreshTokens;
    private final BearerTokens bearerTokens;
    private final AccessTokens accessTokens;
    private final ApplicationTokens applicationTokens;
    private final TokenFamilies families;

    @Inject
    Revocation(
            RefreshTokens refreshTokens,
            BearerTokens bearerTokens,
            AccessTokens accessTokens,
            ApplicationTokens applicationTokens,
            TokenFamilies families) {
        this.refreshTokens = refreshTokens;
        this.bearerTokens = bearerTokens;
        this.accessTokens = accessTokens;
        this.applicationTokens = applicationTokens;
        this.families = families;
    }

    /** @throws OAuthException if the token belongs to another application (RFC 7009 section 2.1) */
    @Transactional
    public void revoke(String token, ClientId client) {
        refreshTokens
                .find(token)
                .ifPresentOrElse(
                        refresh -> revokeRefresh(refresh, client),
                        () -> alive(token).ifPresent(bearer -> revokeAccess(bearer, client)));
    }

    /**
     * Ends the sign-in that a user token came from. An expired token does, an unknown or ended one does nothing.
     *
     * @param allowed whose tokens may be revoked here
     * @throws OAuthException if the token is of another kind, or not one of those
     */
    @Transactional
    public void revokeUserToken(String token, Predicate<UserCaller> allowed) {
        alive(token).ifPresent(bearer -> {
            if (!(bearer.caller() instanceof UserCaller user && allowed.test(user))) {
                throw notYours();
            }
            end(bearer);
        });
    }

    private void revokeRefresh(StoredRefreshToken token, ClientId client) {
        checkOwner(token.client(), client);
        families.end(token.family());
    }

    private void revokeAccess(Bearer bearer, ClientId client) {
        checkOwner(clientOf(bearer.caller()).orElseThrow(Revocation::notYours), client);
        end(bearer);
    }

    private void end(Bearer bearer) {
        accessTokens
                .familyOf(bearer.jti())
                .ifPresentOrElse(families::end, () -> applicationTokens.end(bearer.signed()));
    }

    private Optional<Bearer> alive(String token) {
        try {
            return Optional.of(bearerTokens.evenIfExpired(token));
        } catch (InvalidTokenException unknownOrEnded) {
            return Optional.empty();
        }
    }

    private static Optional<ClientId> clientOf(Caller caller) {
        return caller.choose(
                user -> Optional.of(user.client()),
                application -> Optional.of(application.client()),
                device -> Optional.empty(),
                console -> Optional.empty());
    }

    private static void checkOwner(ClientId owner, ClientId asking) {
        if (!owner.equals(asking)) {
            throw notYours();
        }
    }

    private static OAuthException notYours() {
        return OAuthException.invalidGrant("The token was not issued to this client");
    }
}
