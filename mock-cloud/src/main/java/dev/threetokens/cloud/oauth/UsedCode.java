package dev.threetokens.cloud.oauth;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An authorization code that has just been shown to the token endpoint.
 *
 * @param firstUse whether it was never shown before
 * @param redirectGiven whether the authorization request named the redirect URI; if so, the exchange must, too
 */
record UsedCode(
        boolean firstUse,
        String family,
        UserId user,
        ClientId client,
        Scope scope,
        String redirectUri,
        boolean redirectGiven,
        String codeChallenge,
        Instant expires) {
    /** Whether the exchange names the redirect URI that the code was sent to (RFC 6749 section 4.1.3). */
    boolean sentTo(Optional<String> shown) {
        return shown.map(redirectUri::equals).orElse(!redirectGiven);
    }
}
