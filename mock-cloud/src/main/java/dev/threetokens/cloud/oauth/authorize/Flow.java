package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Method;
import java.util.Optional;
import java.util.Set;

/** What an authorization request is answered with, how, and which method of the application lets it ask for it. */
enum Flow {
    /** A code (RFC 6749 section 4.1). */
    CODE(
            ResponseType.CODE,
            ResponseMode.QUERY,
            Set.of(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE),
            "This application has not enabled Authorization Code"),
    /** A token at once (RFC 6749 section 4.2). Legacy: RFC 9700 section 2.1.2 advises against it. */
    IMPLICIT(
            ResponseType.TOKEN,
            ResponseMode.FRAGMENT,
            Set.of(Method.IMPLICIT),
            "This application has not enabled Implicit");

    private final ResponseType type;
    private final ResponseMode mode;
    private final Set<Method> methods;
    private final String notEnabled;

    Flow(ResponseType type, ResponseMode mode, Set<Method> methods, String notEnabled) {
        this.type = type;
        this.mode = mode;
        this.methods = methods;
        this.notEnabled = notEnabled;
    }

    /** Where any answer stands, errors included. */
    static ResponseMode answerMode(Optional<String> responseType) {
        return responseType.filter(IMPLICIT.type.toString()::equals).isPresent() ? IMPLICIT.mode : CODE.mode;
    }

    /** @throws AuthorizationRefusedException if there is no such flow, or not for this application */
    static Flow of(AuthorizationRequest parsed, Application application, ReturnAddress returnTo) {
        if (parsed.specifiesRequestObject()) {
            throw returnTo.refused(OAuth2Error.REQUEST_NOT_SUPPORTED, "Send plain parameters");
        }
        var flow = of(parsed.getResponseType())
                .orElseThrow(() -> returnTo.refused(
                        OAuth2Error.UNSUPPORTED_RESPONSE_TYPE, "Ask for response_type code, or token where enabled"));
        if (parsed.getResponseMode() != null && !flow.mode.equals(parsed.getResponseMode())) {
            throw returnTo.refused(
                    OAuth2Error.INVALID_REQUEST, "The only response_mode of this response_type is " + flow.mode);
        }
        if (flow.methods.stream().noneMatch(application::enables)) {
            throw returnTo.refused(OAuth2Error.UNAUTHORIZED_CLIENT, flow.notEnabled);
        }
        return flow;
    }

    private static Optional<Flow> of(ResponseType type) {
        for (var flow : values()) {
            if (flow.type.equals(type)) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }
}
