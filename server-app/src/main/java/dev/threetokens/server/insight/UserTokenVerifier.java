package dev.threetokens.server.insight;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.token.TokenClaims;
import dev.threetokens.model.token.TokenKind;
import dev.threetokens.server.config.ServerAppConfig;
import dev.threetokens.server.web.Refusal;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Accepts user tokens that the cloud issued to the companion user app, and nothing else (RFC 9068 section 4, RFC 8725
 * sections 3.1 and 3.11). Signature, issuer, audience and times are judged by SmallRye JWT.
 */
@Singleton
final class UserTokenVerifier {
    private static final String INVALID = "token/invalid";

    private final JWTParser parser;
    private final JwksKeys keys;
    private final ClientId companion;

    UserTokenVerifier(JWTParser parser, JwksKeys keys, ServerAppConfig config) {
        this.parser = parser;
        this.keys = keys;
        this.companion = config.clientId();
    }

    /**
     * The user whom a token stands for.
     *
     * @throws Refusal 401 if the token is not accepted
     */
    UserId userOf(String token) {
        JsonWebToken claims = verified(token, keyOf(signature(token)));
        if (!TokenKind.USER.wireName().equals(claims.getClaim(TokenClaims.TOKEN_TYPE))) {
            throw Refusal.unauthorized("token/not-a-user-token", "Ask with a user token: this is about one user.");
        }
        if (!companion.value().equals(claims.getClaim(TokenClaims.CLIENT_ID))) {
            throw Refusal.unauthorized(
                    "token/other-application", "This token was issued to another application than our companion app.");
        }
        return subject(claims);
    }

    private static JsonWebSignature signature(String token) {
        try {
            JsonWebStructure structure = JsonWebStructure.fromCompactSerialization(token);
            if (structure instanceof JsonWebSignature signature
                    && AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(
                            signature.getAlgorithmHeaderValue())
                    && TokenClaims.TYPE_HEADER.equalsIgnoreCase(signature.getHeader("typ"))) {
                return signature;
            }
        } catch (JoseException malformed) {
            throw invalid();
        }
        throw invalid();
    }

    private ECPublicKey keyOf(JsonWebSignature signature) {
        try {
            Key key = keys.keyOf(signature);
            if (key instanceof ECPublicKey publicKey) {
                return publicKey;
            }
        } catch (UnresolvableKeyException unknown) {
            throw invalid();
        } catch (IOException noList) {
            throw Refusal.unavailable("The cloud's keys cannot be had now; try again later.");
        }
        throw invalid();
    }

    private JsonWebToken verified(String token, ECPublicKey key) {
        try {
            return parser.verify(token, key);
        } catch (ParseException refused) {
            if (refused.getCause() instanceof InvalidJwtException cause
                    && cause.hasErrorCode(ErrorCodes.EXPIRED)
                    && cause.getErrorDetails().size() == 1) {
                throw Refusal.unauthorized("token/expired", "The token has expired; refresh it.");
            }
            throw invalid();
        }
    }

    private static UserId subject(JsonWebToken claims) {
        try {
            return new UserId(claims.getSubject());
        } catch (IllegalArgumentException notAnId) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.unauthorized(INVALID, "The token is not valid here; sign in again.");
    }
}
