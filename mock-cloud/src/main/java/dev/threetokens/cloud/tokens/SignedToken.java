package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.token.TokenKind;
import java.util.Optional;

/**
 * What the signature of a token vouches for. Whether the token is alive, only the database knows.
 *
 * @param expiresOn milliseconds since the epoch; absent for a device token
 * @param issuedTo which application, under which of its secrets; present in application tokens
 */
public record SignedToken(
        String jti, TokenKind kind, Optional<Scope> scope, Optional<Long> expiresOn, Optional<IssuedTo> issuedTo) {
    record IssuedTo(ClientId client, int secretVersion) {}
}
