package dev.threetokens.e2e.oauth;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.oauth.TokenResponse;
import java.util.Objects;

/** A user who is signed in to an application. Immutable: a refresh gives a new session. */
public record UserSession(TokenEndpoint endpoint, ClientId client, String holder, TokenResponse tokens) {
    public HeldToken token() {
        return HeldToken.ofUser(holder, tokens.accessToken());
    }

    /** @throws IllegalStateException if the cloud does not refresh it */
    public UserSession refreshed() {
        return with(TokenEndpoint.tokens(refresh()));
    }

    /** The same session with the tokens that a refresh brought. */
    public UserSession with(TokenResponse next) {
        return new UserSession(endpoint, client, holder, next);
    }

    /** Asks for a refresh, and gives the answer as it came. */
    public Answer refresh() {
        return endpoint.refresh(client, Objects.requireNonNull(tokens.refreshToken()));
    }

    /** Ends the access token at once. */
    public Answer revoke() {
        return endpoint.revoke(client, tokens.accessToken());
    }
}
