package dev.threetokens.desktop.session;

import dev.threetokens.desktop.oauth.TokenGrant;
import java.time.Duration;
import java.time.Instant;

/**
 * The user token as the session holds it: in memory, nowhere else.
 *
 * @param refreshes how often it has been refreshed since the sign-in
 */
public record UserToken(TokenGrant grant, Instant issued, int refreshes) {
    /** The share of its life after which a token is refreshed. */
    private static final double REFRESH_AT = 0.8;

    static UserToken first(TokenGrant grant, Instant now) {
        return new UserToken(grant, now, 0);
    }

    /** The next one. A server that sends no new refresh token lets the old one live on (RFC 6749 section 6). */
    UserToken followedBy(TokenGrant next, Instant now) {
        var refresh = next.refreshToken().or(grant::refreshToken);
        var scope = next.scope().isEmpty() ? grant.scope() : next.scope();
        return new UserToken(new TokenGrant(next.accessToken(), refresh, next.life(), scope), now, refreshes + 1);
    }

    public Instant expires() {
        return issued.plus(grant.life());
    }

    /** How long to wait before it should be refreshed; zero if it is time. */
    Duration untilRefresh(Instant now) {
        var due = issued.plusMillis((long) (grant.life().toMillis() * REFRESH_AT));
        return due.isBefore(now) ? Duration.ZERO : Duration.between(now, due);
    }

    /** Hides the tokens: this object may reach a log. */
    @Override
    public String toString() {
        return "UserToken[expires=" + expires() + ", refreshes=" + refreshes + "]";
    }
}
