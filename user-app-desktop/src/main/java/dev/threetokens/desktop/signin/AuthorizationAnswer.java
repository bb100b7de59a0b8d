package dev.threetokens.desktop.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.oauth.ServerMetadata;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the authorization response and trusts none of it before {@code state} and {@code iss} are as they must be. */
final class AuthorizationAnswer {
    private AuthorizationAnswer() {}

    /** @throws ApiException if the response is not ours, not this issuer's, or an error */
    static AuthorizationCode code(URI address, State state, ServerMetadata server) {
        var response = parse(address);
        // RFC 6749 section 10.12: whatever the response says, it is ours only with our state.
        if (!state.equals(response.getState())) {
            throw SignInFailure.foreign("state");
        }
        checkIssuer(response.getIssuer(), server);
        if (!response.indicatesSuccess()) {
            throw refused(response.toErrorResponse().getErrorObject());
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw SignInFailure.foreign("no code");
        }
        return code;
    }

    private static AuthorizationResponse parse(URI address) {
        try {
            var parameters = AuthorizationResponse.parseResponseParameters(address);
            if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
                throw SignInFailure.foreign("a parameter comes twice");
            }
            return AuthorizationResponse.parse(address);
        } catch (ParseException rubbish) {
            throw SignInFailure.foreign("not an authorization response");
        }
    }

    /** RFC 9207 section 2.4: a server that promised to name itself must, and any name must be the right one. */
    private static void checkIssuer(@Nullable Issuer issuer, ServerMetadata server) {
        if (issuer == null ? server.namesItself() : !issuer.getValue().equals(server.issuer())) {
            throw SignInFailure.foreign("iss");
        }
    }

    private static ApiException refused(ErrorObject error) {
        var description = Objects.requireNonNullElse(error.getDescription(), "");
        return OAuth2Error.ACCESS_DENIED.getCode().equals(error.getCode())
                ? SignInFailure.denied()
                : SignInFailure.refused(Objects.requireNonNullElse(error.getCode(), "error"), description);
    }
}
