package dev.threetokens.cloud.oauth.protocol;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import java.util.Optional;

/** An error answer of an OAuth endpoint (RFC 6749 section 5.2). The description is public and says what to do. */
public final class OAuthException extends RuntimeException {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_LARGE = 413;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String error;

    private OAuthException(int status, ErrorObject error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error.getCode();
    }

    public static OAuthException invalidRequest(String description) {
        return new OAuthException(BAD_REQUEST, OAuth2Error.INVALID_REQUEST, description);
    }

    public static OAuthException tooLarge() {
        return new OAuthException(TOO_LARGE, OAuth2Error.INVALID_REQUEST, "The request is too large");
    }

    /** Always the same words: whether the client exists is not told. */
    public static OAuthException invalidClient() {
        return new OAuthException(
                UNAUTHORIZED,
                OAuth2Error.INVALID_CLIENT,
                "The client is unknown or its authentication failed: check client id and secret");
    }

    public static OAuthException invalidGrant(String description) {
        return new OAuthException(BAD_REQUEST, OAuth2Error.INVALID_GRANT, description);
    }

    public static OAuthException unauthorizedClient(String description) {
        return new OAuthException(BAD_REQUEST, OAuth2Error.UNAUTHORIZED_CLIENT, description);
    }

    public static OAuthException unsupportedGrantType() {
        return new OAuthException(
                BAD_REQUEST,
                OAuth2Error.UNSUPPORTED_GRANT_TYPE,
                "This grant type is not offered: see grant_types_supported in the metadata");
    }

    public static OAuthException invalidScope(String description) {
        return new OAuthException(BAD_REQUEST, OAuth2Error.INVALID_SCOPE, description);
    }

    /** What the parser found wrong with a request. */
    public static OAuthException of(ParseException cause) {
        var error = Optional.ofNullable(cause.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST);
        if (error.getCode().equals(OAuth2Error.INVALID_CLIENT.getCode())) {
            return invalidClient();
        }
        if (error.getCode().equals(OAuth2Error.UNSUPPORTED_GRANT_TYPE.getCode())) {
            return unsupportedGrantType();
        }
        return new OAuthException(BAD_REQUEST, error, cause.getMessage());
    }

    public int status() {
        return status;
    }

    public String error() {
        return error;
    }

    public boolean asksForAuthentication() {
        return status == UNAUTHORIZED;
    }
}
