package dev.threetokens.cloud.tokens;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Looks at a token that somebody holds, and says why it is refused where {@link BearerTokens} would only refuse it. */
@Singleton
public class TokenExamination {
    private static final Set<String> TIMES = Set.of("iat", "exp");

    private final TokenVerifier verifier;
    private final BearerTokens bearerTokens;

    TokenExamination(TokenVerifier verifier, BearerTokens bearerTokens) {
        this.verifier = verifier;
        this.bearerTokens = bearerTokens;
    }

    /** Nothing of the token is kept, and nothing counts as a use of it. */
    public ExaminedToken of(String token) {
        try {
            verifier.verify(token);
        } catch (InvalidTokenException notOurs) {
            return ExaminedToken.dead(Map.of(), notOurs.fault());
        }
        return judged(token, claims(token));
    }

    private ExaminedToken judged(String token, Map<String, String> claims) {
        try {
            return ExaminedToken.living(claims, bearerTokens.ofToken(token).caller());
        } catch (InvalidTokenException dead) {
            return ExaminedToken.dead(claims, dead.fault());
        }
    }

    /** Of a token whose signature is good. */
    private static Map<String, String> claims(String token) {
        var payload = new Base64Url().base64UrlDecodeToUtf8String(token.split("\\.")[1]);
        var told = new TreeMap<String, String>();
        try {
            JwtClaims.parse(payload).getClaimsMap().forEach((name, value) -> told.put(name, told(name, value)));
        } catch (InvalidJwtException impossible) {
            throw new IllegalStateException("a token that was verified has claims", impossible);
        }
        return told;
    }

    private static String told(String name, Object value) {
        return TIMES.contains(name) && value instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue()).toString()
                : value.toString();
    }
}
