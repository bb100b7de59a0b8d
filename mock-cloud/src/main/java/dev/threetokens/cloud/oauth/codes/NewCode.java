package dev.threetokens.cloud.oauth.codes;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.id.ClientId;
import java.util.Optional;

/**
 * A code that is to be issued.
 *
 * @param redirectGiven whether the authorization request named the redirect URI; if so, the exchange must, too
 * @param codeChallenge S256, 43 characters (RFC 7636 section 4.2)
 * @param confidential whether only the client's secret can exchange the code, and refresh what comes of it
 */
public record NewCode(
        ClientId client,
        Scope scope,
        String redirectUri,
        boolean redirectGiven,
        Optional<String> codeChallenge,
        boolean confidential) {}
