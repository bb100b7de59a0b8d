package dev.threetokens.cloud.oauth.codes;

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
 * @param codeChallenge absent if the authorization request had none
 * @param confidential whether only the client's secret can exchange it
 */
public record UsedCode(
        boolean firstUse,
        String family,
        UserId user,
        ClientId client,
        Scope scope,
        String redirectUri,
        boolean redirectGiven,
        Optional<String> codeChallenge,
        boolean confidential,
        Instant expires) {
    /** Whether the exchange names the redirect URI that the code was sent to (RFC 6749 section 4.1.3). */
    public boolean sentTo(Optional<String> shown) {
        return shown.map(redirectUri::equals).orElse(!redirectGiven);
    }
}
