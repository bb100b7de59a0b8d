package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.oauth.codes.AuthorizationCodes;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenPair;
import dev.threetokens.model.id.ClientId;
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
    public TokenPair redeem(ClientId client, String code, Optional<String> redirectUri, Optional<String> codeVerifier) {
        var used = codes.use(code).orElseThrow(CodeExchange::refused);
        boolean alive = families.hold(used.family());
        boolean good = alive
                && used.firstUse()
                && used.client().equals(client)
                && clock.instant().isBefore(used.expires())
                && used.sentTo(redirectUri)
                && codeVerifier
                        .filter(verifier -> proves(used.codeChallenge().orElseThrow(), verifier))
                        .isPresent()
                && grants.between(used.user(), client).exists();
        if (!good) {
            families.end(used.family());
            throw refused();
        }
        return pairs.issue(used.user(), client, used.scope(), used.family());
    }

    private static boolean proves(String challenge, String verifier) {
        var computed = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier));
        return Secrets.same(challenge, computed.getValue());
    }

    private static OAuthException refused() {
        return OAuthException.invalidGrant(REFUSED);
    }
}
