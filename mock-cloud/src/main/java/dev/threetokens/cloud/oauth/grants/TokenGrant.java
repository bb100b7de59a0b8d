package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.model.oauth.TokenResponse;

/** One way to get tokens at the token endpoint. A new one is a new class, found by its type. */
interface TokenGrant {
    GrantType type();

    /**
     * @param grant of this type, as the request says
     * @throws OAuthException if it is refused
     */
    TokenResponse answer(OAuthRequest request, AuthorizationGrant grant);
}
