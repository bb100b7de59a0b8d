package dev.threetokens.cloud.tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Makes tokens that are like a genuine one but for what a test changes. Signed with the cloud's own key where a test does
 * not say otherwise, and with the {@code jti} of a token that is alive: what is refused is refused for that change alone.
 */
@Singleton
class Forger {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final TestWorld world;
    private final SigningKeys keys;

    Forger(TestWorld world, SigningKeys keys) {
        this.world = world;
        this.keys = keys;
    }

    /** A device, and its token that is alive. */
    record Genuine(DeviceId device, String token) {
        String part(int index) {
            return token.split("\\.")[index];
        }

        String decoded(int index) {
            return new String(Base64.getUrlDecoder().decode(part(index)), StandardCharsets.UTF_8);
        }

        byte[] signature() {
            return Base64.getUrlDecoder().decode(part(2));
        }

        String withSignature(byte[] signature) {
            return withSignature(URL.encodeToString(signature));
        }

        String withSignature(String encoded) {
            return part(0) + "." + part(1) + "." + encoded;
        }

        Map<String, Object> header() {
            return parsed(decoded(0));
        }

        Map<String, Object> claims() {
            return parsed(decoded(1));
        }

        ValidatableResponse shown(String text) {
            return given().header("Authorization", "Bearer " + text)
                    .get("/v1.1/devices/" + device)
                    .then();
        }

        void refused(String forged) {
            shown(forged).statusCode(401).body("error.rule", equalTo("token/invalid"));
        }

        void accepted(String copy) {
            shown(copy).statusCode(200);
        }
    }

    Genuine genuine() {
        var owner = world.user();
        var device = world.device(owner, world.lampType(owner, true));
        return new Genuine(device, world.deviceToken(device));
    }

    PublicKey publicKey() {
        return keys.current().publicKey();
    }

    String signed(Map<String, Object> header, Map<String, Object> claims) {
        return signed(JsonUtil.toJson(header), JsonUtil.toJson(claims));
    }

    /** Signs any text, so that a test may write JSON that no library writes. */
    String signed(String header, String payload) {
        return signedBy(keys.current().privateKey(), header, payload);
    }

    static String signedBy(PrivateKey key, Map<String, Object> header, Map<String, Object> claims) {
        return signedBy(key, JsonUtil.toJson(header), JsonUtil.toJson(claims));
    }

    private static String signedBy(PrivateKey key, String header, String payload) {
        try {
            var text = encoded(header) + "." + encoded(payload);
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A key of somebody else. */
    static EllipticCurveJsonWebKey stranger() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy with one member set; removed if the value is empty text. */
    static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        changed.values().removeIf(""::equals);
        return changed;
    }

    private static Map<String, Object> parsed(String json) {
        try {
            return JsonUtil.parseJson(json);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
