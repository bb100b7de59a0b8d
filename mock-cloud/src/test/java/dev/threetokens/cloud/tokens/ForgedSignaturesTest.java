package dev.threetokens.cloud.tokens;

import static dev.threetokens.cloud.tokens.Forger.encoded;
import static dev.threetokens.cloud.tokens.Forger.with;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.tokens.Forger.Genuine;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.EcdsaUsingShaAlgorithm;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forger tries on the signature of a token (RFC 8725 sections 2.1 and 3.1, RFC 7518 section 3.4). */
@QuarkusTest
class ForgedSignaturesTest {
    private static final int HALF = 32;
    private static final int WHOLE = 64;

    @Inject
    Forger forger;

    @Inject
    TestWorld world;

    private Genuine genuine;

    @BeforeEach
    void aDeviceHasAGenuineToken() {
        genuine = forger.genuine();
    }

    @Test
    void aTokenThatTheForgerSignsWithOurKeyAndLeavesAsItIsIsAccepted() {
        genuine.accepted(forger.signed(genuine.decoded(0), genuine.decoded(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "none ", ""})
    void aTokenWithoutASignatureIsRefusedInAnySpelling(String algorithm) {
        var header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\""
                + genuine.header().get("kid") + "\"}");
        genuine.refused(header + "." + genuine.part(1) + ".");
        genuine.refused(header + "." + genuine.part(1) + "." + genuine.part(2));
    }

    @Test
    void aHeaderWithoutAnAlgorithmIsRefused() {
        genuine.refused(forger.signed(with(genuine.header(), "alg", ""), genuine.claims()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS384", "HS512"})
    void aTokenSignedWithThePublicKeyAsASharedSecretIsRefused(String algorithm) throws JoseException {
        var spki = forger.publicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(spki) + "\n-----END PUBLIC KEY-----\n";
        var jwk = JsonWebKey.Factory.newJwk(forger.publicKey()).toJson();
        var point = ((ECPublicKey) forger.publicKey()).getW().getAffineX().toByteArray();
        for (var secret :
                new byte[][] {spki, pem.getBytes(StandardCharsets.US_ASCII), jwk.getBytes(StandardCharsets.UTF_8), point
                }) {
            genuine.refused(macOf(algorithm, secret));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void anotherAlgorithmThanOursIsRefusedThoughItNamesOurKey(String algorithm) throws JoseException {
        var token = unsigned(algorithm);
        token.setKey(RsaJwkGenerator.generateJwk(2048).getPrivateKey());

        genuine.refused(token.getCompactSerialization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES384", "ES512", "ES256K", "EdDSA", "RS256", "es256"})
    void ourOwnSignatureUnderTheNameOfAnotherAlgorithmIsRefused(String algorithm) {
        genuine.refused(forger.signed(with(genuine.header(), "alg", algorithm), genuine.claims()));
    }

    @Test
    void aStrippedSignatureIsRefused() {
        genuine.refused(genuine.withSignature(""));
        genuine.refused(genuine.part(0) + "." + genuine.part(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 63})
    void aTruncatedSignatureIsRefused(int length) {
        genuine.refused(genuine.withSignature(Arrays.copyOf(genuine.signature(), length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 66, 96, 128})
    void aSignatureThatIsTooLongIsRefused(int length) {
        genuine.refused(genuine.withSignature(Arrays.copyOf(genuine.signature(), length)));
    }

    @Test
    void everyBitOfTheSignatureCounts() {
        for (int index = 0; index < WHOLE; index++) {
            var changed = genuine.signature();
            changed[index] ^= (byte) (1 << index % Byte.SIZE);
            genuine.refused(genuine.withSignature(changed));
        }
    }

    @Test
    void aSignatureInTheDerFormOfOtherProtocolsIsRefused() throws Exception {
        genuine.refused(genuine.withSignature(EcdsaUsingShaAlgorithm.convertConcatenatedToDer(genuine.signature())));
    }

    /** CVE-2022-21449: r = s = 0 was valid for every text and key in some versions of Java. */
    @Test
    void aSignatureOfZerosIsRefused() {
        var zero = new byte[HALF];
        var r = Arrays.copyOf(genuine.signature(), HALF);
        var s = Arrays.copyOfRange(genuine.signature(), HALF, WHOLE);
        genuine.refused(genuine.withSignature(joined(zero, zero)));
        genuine.refused(genuine.withSignature(joined(r, zero)));
        genuine.refused(genuine.withSignature(joined(zero, s)));
    }

    @Test
    void aSignatureOutOfTheRangeOfTheCurveIsRefused() {
        var order = bytes(order());
        var one = bytes(BigInteger.ONE);
        genuine.refused(genuine.withSignature(joined(order, order)));
        genuine.refused(genuine.withSignature(joined(order, one)));
        genuine.refused(genuine.withSignature(joined(one, one)));
        var shifted = new BigInteger(1, Arrays.copyOfRange(genuine.signature(), HALF, WHOLE)).add(order());
        if (shifted.bitLength() <= HALF * Byte.SIZE) {
            genuine.refused(genuine.withSignature(joined(Arrays.copyOf(genuine.signature(), HALF), bytes(shifted))));
        }
    }

    /**
     * With (r, s), (r, n − s) is a signature of the same text, and RFC 7518 allows both. It proves nothing new: the copy has
     * the {@code jti} of the token and dies with it.
     */
    @Test
    void theMirroredSignatureIsTheSameTokenAndDiesWithIt() {
        var s = new BigInteger(1, Arrays.copyOfRange(genuine.signature(), HALF, WHOLE));
        var mirrored =
                genuine.withSignature(joined(Arrays.copyOf(genuine.signature(), HALF), bytes(order().subtract(s))));
        genuine.accepted(mirrored);

        world.revokeDeviceToken(genuine.device());

        genuine.shown(mirrored).statusCode(401).body("error.rule", equalTo("token/revoked"));
    }

    @Test
    void aChangedPayloadIsRefused() {
        var changed = encoded(genuine.decoded(1).replace("\"device\"", "\"application\""));
        genuine.refused(genuine.part(0) + "." + changed + "." + genuine.part(2));
    }

    @Test
    void aChangedHeaderIsRefused() {
        var changed = encoded(genuine.decoded(0).replaceFirst("\\{", "{\"x\":1,"));
        genuine.refused(changed + "." + genuine.part(1) + "." + genuine.part(2));
    }

    @Test
    void theSignatureOfAnotherGenuineTokenIsRefused() {
        genuine.refused(genuine.withSignature(forger.genuine().part(2)));
    }

    private String macOf(String algorithm, byte[] secret) throws JoseException {
        var token = unsigned(algorithm);
        token.setDoKeyValidation(false);
        token.setKey(new HmacKey(secret));
        return token.getCompactSerialization();
    }

    private JsonWebSignature unsigned(String algorithm) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue((String) genuine.header().get("kid"));
        token.setPayload(genuine.decoded(1));
        return token;
    }

    private BigInteger order() {
        return ((ECPublicKey) forger.publicKey()).getParams().getOrder();
    }

    private static byte[] bytes(BigInteger number) {
        var raw = number.toByteArray();
        var padded = new byte[HALF];
        int length = Math.min(raw.length, HALF);
        System.arraycopy(raw, raw.length - length, padded, HALF - length, length);
        return padded;
    }

    private static byte[] joined(byte[] r, byte[] s) {
        var both = Arrays.copyOf(r, WHOLE);
        System.arraycopy(s, 0, both, HALF, HALF);
        return both;
    }
}
