package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.util.Optional;

/**
 * Where the answer to an authorization request goes, with what it carries besides: the client's {@code state} as it came,
 * and {@code iss} (RFC 9207).
 *
 * @param address a registered redirect URI of the client
 */
record ReturnAddress(URI address, Optional<State> state, Issuer issuer) {
    URI withCode(String code) {
        return new AuthorizationSuccessResponse(
                        address, new AuthorizationCode(code), null, state.orElse(null), issuer, ResponseMode.QUERY)
                .toURI();
    }

    URI withError(ErrorObject error) {
        return new AuthorizationErrorResponse(address, error, state.orElse(null), issuer, ResponseMode.QUERY).toURI();
    }

    /** The site as a source in a Content-Security-Policy. */
    String site() {
        return address.getRawAuthority() == null
                ? address.getScheme() + ":"
                : address.getScheme() + "://" + address.getRawAuthority();
    }
}
