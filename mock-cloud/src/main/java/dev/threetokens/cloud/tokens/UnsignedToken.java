package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.keys.SigningKey;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.token.TokenClaims;
import dev.threetokens.model.token.TokenKind;
import java.net.URI;
import java.time.Instant;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The claims of an access token (RFC 9068 section 2.2; docs/tokens.md), until they are signed. */
final class UnsignedToken {
    /** Private claim of application tokens: under which of the application's secrets it was issued. */
    static final String SECRET_VERSION = "secret_version";

    private final JwtClaims claims = new JwtClaims();

    private UnsignedToken() {}

    static UnsignedToken of(URI issuer, String jti, TokenKind kind, String subject, Instant issued) {
        var token = new UnsignedToken();
        token.claims.setIssuer(issuer.toString());
        token.claims.setAudience(TokenClaims.AUDIENCE);
        token.claims.setSubject(subject);
        token.claims.setIssuedAt(NumericDate.fromSeconds(issued.getEpochSecond()));
        token.claims.setJwtId(jti);
        token.claims.setStringClaim(TokenClaims.TOKEN_TYPE, kind.wireName());
        return token;
    }

    UnsignedToken issuedTo(ClientId client, Scope scope) {
        claims.setStringClaim(TokenClaims.CLIENT_ID, client.value());
        claims.setStringClaim(TokenClaims.SCOPE, scope.toString());
        return this;
    }

    UnsignedToken underSecret(int version) {
        claims.setClaim(SECRET_VERSION, version);
        return this;
    }

    UnsignedToken expiring(Instant expiry) {
        claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
        return this;
    }

    /** @return the token in compact serialization (RFC 7515 section 3.1) */
    String signedWith(SigningKey key) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(key.algorithm().name());
        token.setHeader("typ", TokenClaims.TYPE_HEADER);
        token.setKeyIdHeaderValue(key.kid());
        token.setPayload(claims.toJson());
        token.setKey(key.privateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("a key of this cloud signs", impossible);
        }
    }
}
