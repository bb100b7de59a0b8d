package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.codes.AuthorizationCodes;
import dev.threetokens.cloud.oauth.codes.UsedCode;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenPair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Exchanges an authorization code. A code is burnt by the first try, whatever comes of it; a try that fails ends all that
 * ever came from the code (RFC 6749 section 4.1.2, RFC 9700 section 4.5).
 */
@ApplicationScoped
class CodeExchange {
    private static final String REFUSED =
            "The authorization code is not valid (any more) for this client, redirect_uri and code_verifier: start again";

    private final AuthorizationCodes codes;
    private final TokenFamilies families;
    private final Grants grants;
    private final TokenPairs pairs;
    private final Clock clock;

    @Inject
    CodeExchange(AuthorizationCodes codes, TokenFamilies families, Grants grants, TokenPairs pairs, Clock clock) {
        this.codes = codes;
        this.families = families;
        this.grants = grants;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** @throws OAuthException if the code is refused; what it burns and ends is kept all the same */
    @Transactional(dontRollbackOn = OAuthException.class)
    public TokenPair redeem(CodeShown shown) {
        var used = codes.use(shown.code()).orElseThrow(CodeExchange::refused);
        boolean alive = families.hold(used.family());
        fault(shown, used, alive).ifPresent(fault -> {
            families.end(used.family());
            throw fault;
        });
        return pairs.issue(used.user(), used.client(), used.scope(), used.family());
    }

    private Optional<OAuthException> fault(CodeShown shown, UsedCode used, boolean alive) {
        var application = shown.client().application();
        if (!used.client().equals(application.id())) {
            return Optional.of(refused());
        }
        if (!grants.between(used.user(), used.client()).exists()) {
            return Optional.of(OAuthException.grantWithdrawn());
        }
        boolean good = alive
                && used.firstUse()
                && clock.instant().isBefore(used.expires())
                && used.sentTo(shown.redirectUri())
                && proves(used.codeChallenge(), shown.codeVerifier());
        if (!good) {
            return Optional.of(refused());
        }
        if (used.confidential() && !shown.client().authenticated()) {
            return Optional.of(OAuthException.authenticationNeeded());
        }
        return used.codeChallenge().isEmpty() && !application.enables(Method.AUTHORIZATION_CODE)
                ? Optional.of(OAuthException.unauthorizedClient(
                        "This application has not enabled Authorization Code without PKCE"))
                : Optional.empty();
    }

    /** A verifier without a challenge is refused, too: somebody took the challenge out of the request (RFC 9700 4.8). */
    private static boolean proves(Optional<String> challenge, Optional<String> verifier) {
        return challenge
                .map(sent -> verifier.filter(shown -> proves(sent, shown)).isPresent())
                .orElse(verifier.isEmpty());
    }

    private static boolean proves(String challenge, String verifier) {
        var computed = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier));
        return Secrets.same(challenge, computed.getValue());
    }

    private static OAuthException refused() {
        return OAuthException.invalidGrant(REFUSED);
    }
}
