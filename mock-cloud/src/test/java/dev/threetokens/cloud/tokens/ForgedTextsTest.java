package dev.threetokens.cloud.tokens;

import static dev.threetokens.cloud.tokens.Forger.encoded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.threetokens.cloud.tokens.Forger.Genuine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forger tries on the text of a token: JSON, base64url (RFC 7515 section 2), lengths, and how it is sent. */
@QuarkusTest
class ForgedTextsTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Forger forger;

    private Genuine genuine;

    @BeforeEach
    void aDeviceHasAGenuineToken() {
        genuine = forger.genuine();
    }

    @Test
    void theGenuineTokenIsAccepted() {
        genuine.accepted(genuine.token());
    }

    /** RFC 7515 section 4 and RFC 7519 section 4: names must be unique, or the token refused, or the last one taken. */
    @ParameterizedTest
    @ValueSource(strings = {"\"alg\":\"none\"", "\"kid\":\"another\"", "\"typ\":\"JWT\"", "\"typ\":\"at+jwt\""})
    void aNameThatStandsTwiceInTheHeaderIsRefused(String member) {
        genuine.refused(forger.signed(first(genuine.decoded(0), member), genuine.decoded(1)));
        genuine.refused(forger.signed(last(genuine.decoded(0), member), genuine.decoded(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sub\":\"another\"", "\"token_type\":\"user\"", "\"aud\":\"another\"", "\"iss\":\"x\""})
    void aNameThatStandsTwiceInThePayloadIsRefused(String member) {
        genuine.refused(forger.signed(genuine.decoded(0), first(genuine.decoded(1), member)));
        genuine.refused(forger.signed(genuine.decoded(0), last(genuine.decoded(1), member)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "5", "\"text\"", "[]", "{", "{\"alg\":}", "{}{}", "\u0000"})
    void aHeaderOrPayloadThatIsNoJsonObjectIsRefused(String text) {
        genuine.refused(forger.signed(text, genuine.decoded(1)));
        genuine.refused(forger.signed(genuine.decoded(0), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"alg\":5", "\"alg\":null", "\"typ\":5", "\"typ\":[\"at+jwt\"]", "\"alg\":{}"})
    void aHeaderParameterOfTheWrongTypeIsRefused(String member) {
        var name = member.substring(0, member.indexOf(':'));
        var others = genuine.decoded(0).replaceFirst(name + ":\"[^\"]*\",?", "").replace(",}", "}");
        genuine.refused(forger.signed(last(others, member), genuine.decoded(1)));
    }

    @Test
    void aSignatureWithPaddingIsRefused() {
        genuine.refused(genuine.token() + "==");
        genuine.refused(genuine.token() + "=");
    }

    @Test
    void aHeaderOrPayloadWithPaddingIsRefused() {
        genuine.refused(genuine.part(0) + "=." + genuine.part(1) + "." + genuine.part(2));
        genuine.refused(genuine.part(0) + "." + genuine.part(1) + "=." + genuine.part(2));
    }

    /** 64 bytes fill all but four bits of 86 characters; those four must be zero. */
    @Test
    void bitsAfterTheEndOfTheSignatureAreRefused() {
        var token = genuine.token();
        int last = ALPHABET.indexOf(token.charAt(token.length() - 1));
        for (int bits = 1; bits < 16; bits++) {
            var other = ALPHABET.charAt(last & ~15 | bits);
            genuine.refused(token.substring(0, token.length() - 1) + other);
        }
    }

    @Test
    void theAlphabetOfOrdinaryBase64IsRefused() {
        var signature = genuine.signature();
        signature[0] = (byte) 0xff;
        var ordinary = Base64.getEncoder().withoutPadding().encodeToString(signature);
        assertThat(ordinary).contains("/");
        genuine.refused(genuine.withSignature(ordinary));
        var token = genuineWith('-', '_');
        token.refused(token.withSignature(token.part(2).replace('-', '+').replace('_', '/')));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "%20", "%0A", "*", "\u00e9", "\u0000"})
    void aForeignCharacterInsideATokenIsRefused(String character) {
        var middle = genuine.token().length() - 40;
        var text = genuine.token().substring(0, middle)
                + character
                + genuine.token().substring(middle);
        genuine.shown(text).statusCode(org.hamcrest.Matchers.oneOf(400, 401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", ".", "..", "....", "%00", "null", "undefined", "e30.e30.", "e30.e30.e30"})
    void whatIsNoTokenAtAllIsRefused(String text) {
        genuine.shown(text).statusCode(401);
    }

    @Test
    void moreOrFewerPartsThanThreeAreRefused() {
        genuine.refused(genuine.token() + ".");
        genuine.refused("." + genuine.token());
        genuine.refused(genuine.token() + "." + genuine.part(2));
        genuine.refused(genuine.token().replaceFirst("\\.", ""));
        genuine.refused(encoded("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}") + "..AAAA.AAAA.AAAA");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_096, 4_097, 8_000, 15_000})
    void aTokenOfThousandsOfCharactersIsRefused(int length) {
        genuine.refused(genuine.token() + "A".repeat(length - genuine.token().length()));
    }

    @Test
    void aTokenBeyondTheLimitOfHeadersDoesNotReachTheCloud() {
        genuine.shown("A".repeat(40_000)).statusCode(431);
    }

    @Test
    void deepNestingAndHugeNumbersAreRefusedAtOnce() {
        var nested = "{\"a\":" + "[".repeat(1_200) + "]".repeat(1_200) + "}";
        var number = "{\"alg\":\"ES256\",\"a\":1e999999999,\"exp\":" + "9".repeat(1_500) + "}";
        assertTimeoutPreemptively(SOON, () -> {
            genuine.refused(forger.signed(nested, genuine.decoded(1)));
            genuine.refused(forger.signed(genuine.decoded(0), nested));
            genuine.refused(forger.signed(number, genuine.decoded(1)));
            genuine.refused(forger.signed(genuine.decoded(0), number));
        });
    }

    @Test
    void aThousandDotsAreRefusedAtOnce() {
        assertTimeoutPreemptively(SOON, () -> genuine.refused(".".repeat(4_000)));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {'{', (byte) 0xc3, '}'});
        genuine.refused(header + "." + genuine.part(1) + "." + genuine.part(2));
        assertThat(new String(new byte[] {(byte) 0xc3}, StandardCharsets.UTF_8)).isEqualTo("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Token abc", "Bearer a b", "Bearer a, Bearer b", "DPoP abc"})
    void anotherSchemeOrAMalformedHeaderIsNoToken(String header) {
        given().header("Authorization", header)
                .get("/v1.1/devices/" + genuine.device())
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/missing"));
    }

    @Test
    void aTokenInTheQueryOfARestCallIsNotLookedAt() {
        for (var name : new String[] {"Authorization", "access_token"}) {
            given().queryParam(name, (name.equals("Authorization") ? "bearer " : "") + genuine.token())
                    .get("/v1.1/devices/" + genuine.device())
                    .then()
                    .statusCode(401)
                    .body("error.rule", equalTo("token/missing"));
        }
    }

    private static String first(String json, String member) {
        return "{" + member + "," + json.substring(1);
    }

    private static String last(String json, String member) {
        return json.substring(0, json.length() - 1) + "," + member + "}";
    }

    /** A genuine token whose signature has one of these characters. */
    private Genuine genuineWith(char one, char other) {
        var found = genuine;
        while (found.part(2).indexOf(one) < 0 && found.part(2).indexOf(other) < 0) {
            found = forger.genuine();
        }
        return found;
    }
}
