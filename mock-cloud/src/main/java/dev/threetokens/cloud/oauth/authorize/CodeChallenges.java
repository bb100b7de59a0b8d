package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.protocol.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the code challenge (RFC 7636 section 4.3). S256 only. It may be left out by an application that has a server to
 * keep its secret, which then has to show the secret for the code.
 */
final class CodeChallenges {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private CodeChallenges() {}

    static Optional<String> of(
            AuthorizationRequest parsed,
            Map<String, List<String>> parameters,
            Application application,
            ReturnAddress returnTo) {
        boolean absent = Parameters.value(parameters, "code_challenge").isEmpty()
                && Parameters.value(parameters, "code_challenge_method").isEmpty();
        if (absent && application.enables(Method.AUTHORIZATION_CODE)) {
            return Optional.empty();
        }
        if (!CodeChallengeMethod.S256.equals(parsed.getCodeChallengeMethod())) {
            throw returnTo.refused(OAuth2Error.INVALID_REQUEST, "PKCE is needed: code_challenge_method has to be S256");
        }
        var challenge = Optional.ofNullable(parsed.getCodeChallenge())
                .map(found -> found.getValue())
                .filter(found -> CHALLENGE.matcher(found).matches());
        if (challenge.isEmpty()) {
            throw returnTo.refused(
                    OAuth2Error.INVALID_REQUEST,
                    "PKCE is needed: code_challenge has to be a SHA-256 hash as 43 characters of base64url");
        }
        return challenge;
    }
}
