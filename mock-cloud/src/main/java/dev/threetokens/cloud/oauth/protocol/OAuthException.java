package dev.threetokens.cloud.oauth.protocol;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import java.util.Optional;

/** An error answer of an OAuth endpoint (RFC 6749 section 5.2). The description is public and says what to do. */
public final class OAuthException extends RuntimeException {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
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

    /** What was sent is not read by this endpoint, or not with this method. */
    public static OAuthException notRead(int status) {
        return new OAuthException(
                status, OAuth2Error.INVALID_REQUEST, "Send this as POST with application/x-www-form-urlencoded");
    }

    /** Always the same words: whether the client exists is not told. */
    public static OAuthException invalidClient() {
        return new OAuthException(
                UNAUTHORIZED,
                OAuth2Error.INVALID_CLIENT,
                "The client is unknown or its authentication failed: check client id and secret");
    }

    /** The client is known, but a client id alone is not enough here (RFC 6749 section 6). */
    public static OAuthException authenticationNeeded() {
        return new OAuthException(
                UNAUTHORIZED,
                OAuth2Error.INVALID_CLIENT,
                "This belongs to a sign-in of a confidential client: authenticate with the client secret");
    }

    public static OAuthException grantWithdrawn() {
        return invalidGrant("The user withdrew what this application had been granted: sign the user in again");
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

    public static OAuthException accessDenied() {
        return new OAuthException(
                BAD_REQUEST, OAuth2Error.ACCESS_DENIED, "The user did not allow it: stop asking, or start again");
    }

    /** RFC 8628 section 3.5, as the next two. */
    public static OAuthException authorizationPending() {
        return new OAuthException(
                BAD_REQUEST,
                DeviceAuthorizationGrantError.AUTHORIZATION_PENDING,
                "The user has not answered yet: ask again after the interval");
    }

    public static OAuthException slowDown() {
        return new OAuthException(
                BAD_REQUEST,
                DeviceAuthorizationGrantError.SLOW_DOWN,
                "You ask too often: from now on wait 5 seconds longer between two requests");
    }

    public static OAuthException expiredToken() {
        return new OAuthException(
                BAD_REQUEST,
                DeviceAuthorizationGrantError.EXPIRED_TOKEN,
                "The device code has expired: ask for a new one");
    }

    /** The application has as many device codes waiting for users as it may have. */
    public static OAuthException tooManyPending() {
        return new OAuthException(
                TOO_MANY,
                OAuth2Error.TEMPORARILY_UNAVAILABLE,
                "Too many device codes of this application wait for their users: try again in a few minutes");
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
