package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.model.oauth.TokenResponse;

/** One way to get tokens at the token endpoint. A new one is a new class, found by its type. */
interface TokenGrant {
    GrantType type();

    /**
     * @param parsed the request, well-formed for this type
     * @throws OAuthException if it is refused
     */
    TokenResponse answer(OAuthRequest request, TokenRequest parsed);
}
