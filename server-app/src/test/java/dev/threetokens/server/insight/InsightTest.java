package dev.threetokens.server.insight;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.threetokens.server.testing.FakeCloud.ALICE;
import static dev.threetokens.server.testing.FakeCloud.BOB;
import static dev.threetokens.server.testing.FakeCloud.THERMOSTAT;
import static dev.threetokens.server.testing.FakeCloud.device;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.threetokens.server.testing.AppTest;
import dev.threetokens.server.testing.FakeCloud;
import dev.threetokens.server.testing.UserTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the companion app gets with a user token, and what is refused. */
@QuarkusTest
class InsightTest extends AppTest {
    private UserTokens good;

    @BeforeEach
    void aliceHasAToken() {
        good = UserTokens.good(cloud.url(), ALICE);
    }

    @Test
    void aUserLearnsAboutOwnDevicesOnly() {
        cloud.devices(BOB, device(BOB, "b1", THERMOSTAT, true), device(BOB, "b2", THERMOSTAT, true));
        aliceIsThere();
        cloud.consents(ALICE, BOB);
        eventually(() -> assertThat(cloud.live().open(BOB)).isEqualTo(1));
        sendTemperature(ALICE, "a1", 20);
        sendTemperature(ALICE, "a1", 22);
        sendTemperature(BOB, "b1", 90);
        eventually(() -> assertThat(insight(BOB).getInt("data.fields[0].count")).isEqualTo(1));
        eventually(
                () -> assertThat(insight(ALICE).getInt("data.fields[0].count")).isEqualTo(2));

        ask(good.text())
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data.uid", equalTo(ALICE))
                .body("data.devices", equalTo(1))
                .body("data.online", equalTo(1))
                .body("data.readingsPerMinute", equalTo(2f))
                .body("data.fields", hasSize(1))
                .body("data.fields[0].deviceType", equalTo("Thermostat"))
                .body("data.fields[0].unit", equalTo("°C"))
                .body("data.fields[0].mean", equalTo(21f))
                .body("data.fields[0].max", equalTo(22f))
                .body("data.outliers", hasSize(0));
    }

    @Test
    void aUserWithoutALiveConsentIsRefused() {
        ask(good.text()).statusCode(403).body("error.rule", equalTo("grant/none"));
    }

    @Test
    void aUserWhoWithdrewIsRefused() {
        aliceIsThere();
        ask(good.text()).statusCode(200);

        cloud.consents();

        eventually(() -> ask(good.text()).statusCode(403).body("error.rule", equalTo("grant/none")));
    }

    @Test
    void withoutATokenTheChallengeSaysBearer() {
        given().get("/insight")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("error.code", equalTo(401))
                .body("error.rule", equalTo("token/missing"));
    }

    @Test
    void anExpiredTokenIsToldSoThatItCanBeRefreshed() {
        long past = System.currentTimeMillis() / 1000 - 10;
        ask(good.with("iat", past - 60).with("exp", past).text())
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("error.rule", equalTo("token/expired"));
    }

    @TestFactory
    Stream<DynamicTest> tokensThatAreNotAcceptedGet401AndNothingElse() {
        aliceIsThere();
        return badTokens().entrySet().stream()
                .map(bad -> dynamicTest(
                        bad.getKey(),
                        () -> ask(bad.getValue())
                                .statusCode(401)
                                .contentType("application/json")
                                .body("data", nullValue())
                                .body("error.code", equalTo(401))
                                .body("error.rule", containsString("token/"))));
    }

    private Map<String, String> badTokens() {
        var hmac = new HmacKey(UserTokens.cloudPublicKey().getEncoded());
        String text = good.text();
        String[] parts = text.split("\\.");
        var bad = new LinkedHashMap<String, String>();
        bad.put("garbage", "abc");
        bad.put("empty", "");
        bad.put("three dots", "...");
        bad.put("alg none", good.signedWith("none", null).text());
        bad.put("signature stripped", parts[0] + "." + parts[1] + ".");
        bad.put(
                "HS256 with the public key",
                good.signedWith(AlgorithmIdentifiers.HMAC_SHA256, hmac).text());
        bad.put("another key under the same id", good.forged().text());
        bad.put("own key in the header", good.withOwnKeyInside().text());
        bad.put(
                "unknown key id",
                good.forged().header("kid", "../../etc/passwd").text());
        bad.put("payload of another token", parts[0] + "." + bobs().split("\\.")[1] + "." + parts[2]);
        bad.put("unknown critical header", good.header("crit", List.of("b65")).text());
        bad.put("another issuer", good.with("iss", "http://127.0.0.1:9").text());
        bad.put("no issuer", good.without("iss").text());
        bad.put("another audience", good.with("aud", "someone-else").text());
        bad.put("no audience", good.without("aud").text());
        bad.put("typ JWT", good.header("typ", "JWT").text());
        bad.put("no exp, as a device token", good.without("exp").text());
        bad.put("exp is a text", good.with("exp", "tomorrow").text());
        bad.put(
                "not yet valid",
                good.with("nbf", System.currentTimeMillis() / 1000 + 600).text());
        bad.put("device token", good.with("token_type", "device").text());
        bad.put(
                "application token",
                good.with("token_type", "application")
                        .with("sub", FakeCloud.CLIENT)
                        .text());
        bad.put("no kind", good.without("token_type").text());
        bad.put("kind is no text", good.with("token_type", List.of("user")).text());
        bad.put(
                "another application",
                good.with("client_id", "0dee22fb4b8fb557d99742ba29d16757").text());
        bad.put("no application", good.without("client_id").text());
        bad.put("no subject", good.without("sub").text());
        bad.put("subject is no id", good.with("sub", "a/../b").text());
        bad.put("longer than any token", "x".repeat(9000));
        return bad;
    }

    private String bobs() {
        return UserTokens.good(cloud.url(), BOB).text();
    }

    @Test
    void twoAuthorizationHeadersAreRefused() {
        given().header("Authorization", "Bearer " + good.text(), "Bearer " + bobs())
                .get("/insight")
                .then()
                .statusCode(401)
                .body("error.rule", equalTo("token/invalid"));
    }

    @Test
    void madeUpKeyIdsCauseNoStormOfRequestsForKeys() {
        aliceIsThere();
        ask(good.text()).statusCode(200);
        for (int i = 0; i < 30; i++) {
            ask(good.forged().header("kid", "made-up-" + i).text()).statusCode(401);
        }

        assertThat(cloud.rest().findAll(getRequestedFor(urlEqualTo("/jwks")))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whileTheCloudIsDownConsentCannotBeConfirmed() {
        aliceIsThere();
        cloud.everythingAnswers(FakeCloud.error(500, ""));
        eventually(() -> assertThat(analysis().getString("cloud.state")).isEqualTo("down"));

        ask(good.text()).statusCode(503).header("Retry-After", "5").body("error.code", equalTo(503));
    }

    private static ValidatableResponse ask(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/insight")
                .then();
    }
}
