package dev.threetokens.cloud.tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group JW of our list of attacks: what a forger tries on a JWT. */
@QuarkusTest
class ForgedTokensTest {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    @Inject
    TestWorld world;

    @Inject
    SigningKeys keys;

    @Inject
    TokenConfig config;

    private DeviceId device;
    private String genuine;

    @BeforeEach
    void aDeviceHasAGenuineToken() {
        var owner = world.user();
        device = world.device(owner, world.lampType(owner, true));
        genuine = world.deviceToken(device);
    }

    @Test
    void theGenuineTokenIsAccepted() {
        given().header("Authorization", "Bearer " + genuine)
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void aTokenWithoutASignatureIsRefusedInAnySpelling(String algorithm) {
        var header = encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}");
        refused(header + "." + payload() + ".");
        refused(header + "." + payload() + "." + part(2));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASharedSecretIsRefused() throws JoseException {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("HS256");
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(keys.current().kid());
        token.setPayload(decoded(1));
        token.setKey(new HmacKey(((ECPublicKey) keys.current().publicKey()).getEncoded()));
        refused(token.getCompactSerialization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "../../etc/passwd", "' or '1'='1", ""})
    void aKeyIdThatIsNotOursIsRefused(String kid) throws JoseException {
        refused(signedByAnother(kid, claims()));
    }

    @Test
    void aKeyIdOfTenThousandCharactersIsRefused() throws JoseException {
        refused(signedByAnother("k".repeat(10_000), claims()));
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotLookedAt() throws JoseException {
        var own = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        var token = unsigned(claims());
        token.setKeyIdHeaderValue(keys.current().kid());
        token.getHeaders().setJwkHeaderValue("jwk", own);
        token.setHeader("jku", "http://127.0.0.1:1/keys");
        token.setKey(own.getPrivateKey());
        refused(token.getCompactSerialization());
    }

    @Test
    void aChangedStrippedTruncatedOrZeroSignatureIsRefused() {
        refused(part(0) + "." + part(1) + ".");
        refused(part(0) + "." + part(1));
        refused(genuine.substring(0, genuine.length() - 4));
        refused(part(0) + "." + part(1) + "." + URL.encodeToString(new byte[64]));
    }

    @Test
    void aChangedPayloadIsRefused() {
        refused(part(0) + "." + encode(decoded(1).replace("\"device\"", "\"application\"")) + "." + part(2));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws JoseException {
        var claims = claims();
        claims.setIssuer("http://127.0.0.1:9999");
        refused(signed(claims, "at+jwt"));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws JoseException {
        var claims = claims();
        claims.setAudience("another-cloud");
        refused(signed(claims, "at+jwt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "id_token", ""})
    void aTokenThatIsNotAnAccessTokenByItsTypeIsRefused(String type) throws JoseException {
        refused(signed(claims(), type));
    }

    @Test
    void aCriticalHeaderThatWeDoNotKnowIsRefused() throws JoseException {
        var token = unsigned(claims());
        token.setKeyIdHeaderValue(keys.current().kid());
        token.setHeader("crit", List.of("future"));
        token.setHeader("future", true);
        token.setKey(keys.current().privateKey());
        refused(token.getCompactSerialization());
    }

    @Test
    void aTokenThatWeSignedButNeverRecordedIsRefusedAsRevoked() throws JoseException {
        given().header("Authorization", "Bearer " + signed(claims(), "at+jwt"))
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/revoked"));
    }

    @Test
    void aUserTokenWithoutAnExpiryIsRefused() throws JoseException {
        var claims = claims();
        claims.setClaim("token_type", "user");
        refused(signed(claims, "at+jwt"));
    }

    @Test
    void anExpiredTokenIsRefusedAsExpired() throws JoseException {
        var claims = claims();
        claims.setClaim("token_type", "user");
        claims.setClaim("scope", "read");
        claims.setIssuedAt(NumericDate.fromSeconds(1_000));
        claims.setExpirationTime(NumericDate.fromSeconds(2_000));
        given().header("Authorization", "Bearer " + signed(claims, "at+jwt"))
                .get("/v1.1/users/self")
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "....", "%00", "null"})
    void whatIsNoTokenAtAllIsRefused(String text) {
        given().header("Authorization", "Bearer " + text)
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Token abc", "Bearer a b"})
    void anotherSchemeOrAMalformedHeaderIsNoToken(String header) {
        given().header("Authorization", header)
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/missing"));
    }

    @Test
    void aTokenInTheQueryOfARestCallIsNotLookedAt() {
        given().queryParam("Authorization", "bearer " + genuine)
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/missing"));
    }

    private void refused(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/invalid"));
    }

    private JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(config.issuer().toString());
        claims.setAudience("mock-cloud");
        claims.setSubject(device.value());
        claims.setJwtId("never-recorded");
        claims.setIssuedAtToNow();
        claims.setClaim("token_type", "device");
        return claims;
    }

    private static JsonWebSignature unsigned(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("ES256");
        token.setHeader("typ", "at+jwt");
        token.setPayload(claims.toJson());
        return token;
    }

    private String signed(JwtClaims claims, String type) throws JoseException {
        var token = unsigned(claims);
        token.setHeader("typ", type);
        token.setKeyIdHeaderValue(keys.current().kid());
        token.setKey(keys.current().privateKey());
        return token.getCompactSerialization();
    }

    private static String signedByAnother(String kid, JwtClaims claims) throws JoseException {
        var token = unsigned(claims);
        token.setKeyIdHeaderValue(kid);
        token.setKey(EcJwkGenerator.generateJwk(EllipticCurves.P256).getPrivateKey());
        return token.getCompactSerialization();
    }

    private String part(int index) {
        return genuine.split("\\.")[index];
    }

    private String payload() {
        return part(1);
    }

    private String decoded(int index) {
        return new String(Base64.getUrlDecoder().decode(part(index)), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
