package dev.threetokens.server.testing;

import java.security.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes user tokens as the cloud makes them, and every wrong kind. Immutable. */
public final class UserTokens {
    private static final EllipticCurveJsonWebKey CLOUD_KEY = key("cloud-key");

    private final Map<String, Object> claims;
    private final Map<String, Object> headers;
    private final String algorithm;
    private final Key key;

    private UserTokens(Map<String, Object> claims, Map<String, Object> headers, String algorithm, Key key) {
        this.claims = claims;
        this.headers = headers;
        this.algorithm = algorithm;
        this.key = key;
    }

    /** A token that is accepted. */
    public static UserTokens good(String issuer, String user) {
        long now = System.currentTimeMillis() / 1000;
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("sub", user);
        claims.put("aud", "mock-cloud");
        claims.put("client_id", FakeCloud.CLIENT);
        claims.put("iat", now - 1);
        claims.put("exp", now + 300);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("scope", "read write");
        claims.put("token_type", "user");
        return new UserTokens(
                claims,
                Map.of("typ", "at+jwt", "kid", CLOUD_KEY.getKeyId()),
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                CLOUD_KEY.getPrivateKey());
    }

    public UserTokens with(String claim, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new UserTokens(changed, headers, algorithm, key);
    }

    public UserTokens without(String claim) {
        var changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new UserTokens(changed, headers, algorithm, key);
    }

    public UserTokens header(String name, Object value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new UserTokens(claims, changed, algorithm, key);
    }

    public UserTokens signedWith(String otherAlgorithm, Key otherKey) {
        return new UserTokens(claims, headers, otherAlgorithm, otherKey);
    }

    /** Signed with a key that is not the cloud's, under the cloud's key id. */
    public UserTokens forged() {
        return signedWith(algorithm, key("forger").getPrivateKey());
    }

    /** Signed with a key that is not the cloud's, which the token brings along in its header. */
    public UserTokens withOwnKeyInside() {
        EllipticCurveJsonWebKey own = key("own");
        return signedWith(algorithm, own.getPrivateKey())
                .header("jwk", own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    public String text() {
        try {
            var token = new JsonWebSignature();
            token.setPayload(JsonUtil.toJson(claims));
            headers.forEach(token.getHeaders()::setObjectHeaderValue);
            token.setAlgorithmHeaderValue(algorithm);
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            token.setDoKeyValidation(false);
            token.setKey(key);
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Key cloudPublicKey() {
        return CLOUD_KEY.getPublicKey();
    }

    public static String jwks() {
        return new JsonWebKeySet(List.of(CLOUD_KEY)).toJson();
    }

    private static EllipticCurveJsonWebKey key(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setAlgorithm("ES256");
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
