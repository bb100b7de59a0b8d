package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.net.URI;

/** An authorization request that is refused to the client, by a redirect (RFC 6749 section 4.1.2.1). */
public final class AuthorizationRefusedException extends RuntimeException {
    private final URI location;

    AuthorizationRefusedException(ReturnAddress returnTo, ErrorObject error) {
        super(error.getCode(), null, false, false);
        this.location = returnTo.withError(error);
    }

    URI location() {
        return location;
    }
}
