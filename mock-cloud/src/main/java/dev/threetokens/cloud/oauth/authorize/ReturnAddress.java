package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.threetokens.cloud.access.Scope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the answer to an authorization request goes, with what it carries besides: the client's {@code state} as it came,
 * and {@code iss} (RFC 9207).
 *
 * @param address a registered redirect URI of the client
 * @param mode query, or fragment for Implicit (RFC 6749 section 4.2.2)
 */
record ReturnAddress(URI address, Optional<String> state, Issuer issuer, ResponseMode mode) {
    URI withCode(String code) {
        return with(new AuthorizationSuccessResponse(address, new AuthorizationCode(code), null, null, issuer, mode)
                .toParameters());
    }

    /** @param seconds how long the token lives */
    URI withToken(String token, long seconds, Scope scope) {
        var answer = new LinkedHashMap<>(
                new AuthorizationSuccessResponse(address, null, new BearerAccessToken(token), null, issuer, mode)
                        .toParameters());
        // The words of the token endpoint, where the original wrote them in lower case and with commas.
        answer.put("token_type", List.of("bearer"));
        answer.put("expires_in", List.of(Long.toString(seconds)));
        answer.put("scope", List.of(scope.commaSeparated()));
        return with(answer);
    }

    URI withError(ErrorObject error) {
        return with(new AuthorizationErrorResponse(address, error, null, issuer, mode).toParameters());
    }

    AuthorizationRefusedException refused(ErrorObject error, String description) {
        return new AuthorizationRefusedException(this, error.setDescription(description));
    }

    /** The site as a source in a Content-Security-Policy. */
    String site() {
        return address.getRawAuthority() == null
                ? address.getScheme() + ":"
                : address.getScheme() + "://" + address.getRawAuthority();
    }

    /** {@code state} is put here by hand: the SDK drops one of blanks or line ends only. */
    private URI with(Map<String, List<String>> answer) {
        var parameters = new LinkedHashMap<>(answer);
        state.ifPresent(text -> parameters.put("state", List.of(text)));
        return URI.create(address + separator() + URLUtils.serializeParameters(parameters));
    }

    private String separator() {
        if (mode.equals(ResponseMode.FRAGMENT)) {
            return "#";
        }
        return address.getRawQuery() == null ? "?" : "&";
    }
}
