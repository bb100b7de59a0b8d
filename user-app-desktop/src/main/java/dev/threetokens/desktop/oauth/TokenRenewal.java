package dev.threetokens.desktop.oauth;

import dev.threetokens.desktop.http.ApiException;

/** What a session needs of the authorization server that its token came from. Blocks its caller. */
public interface TokenRenewal {
    /** @throws ApiException with the OAuth error code as its rule, {@code invalid_grant} above all */
    TokenGrant refresh(String refreshToken);

    /**
     * Ends an access or a refresh token (RFC 7009). An unknown token is no error.
     *
     * @throws ApiException if the server could not be told
     */
    void revoke(String token);
}
