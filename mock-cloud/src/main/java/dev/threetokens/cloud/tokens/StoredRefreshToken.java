package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a refresh token.
 *
 * @param scope what the user signed in for; a refresh may narrow it, never widen it
 * @param confidential whether only the client's secret refreshes it (RFC 6749 section 6)
 * @param alive whether its family is alive
 * @param signInEnds when its family ends by age, however often it is refreshed
 * @param usedOn when it was rotated, if it was
 * @param successors what it was rotated into, if it was
 */
public record StoredRefreshToken(
        String family,
        UserId user,
        ClientId client,
        Scope scope,
        boolean confidential,
        boolean alive,
        Instant expires,
        Instant signInEnds,
        Optional<Instant> usedOn,
        Optional<TokenPair> successors) {}
