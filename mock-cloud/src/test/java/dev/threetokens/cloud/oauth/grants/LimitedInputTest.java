package dev.threetokens.cloud.oauth.grants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limited input as the device sees it (RFC 8628). */
@QuarkusTest
class LimitedInputTest {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    Jdbi jdbi;

    private final Browser browser = new Browser();
    private UserId user;
    private OAuthClient tv;
    private String deviceCode;
    private String userCode;

    @BeforeEach
    void aDeviceThatWaitsForItsUser() {
        user = world.user();
        browser.signIn(user);
        tv = oauth.client(Method.LIMITED_INPUT);
        start();
    }

    /** The original's field names and those of RFC 8628 section 3.2. */
    @Test
    void theDeviceGetsTwoCodesAndAnAddressForTheUser() {
        var answer = tv.deviceCodes();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var json = answer.jsonPath();
        assertThat(json.getString("device_code")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(json.getString("user_code")).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        assertThat(json.getString("verification_url")).isEqualTo("http://127.0.0.1:8080/go");
        assertThat(json.getString("verification_uri")).isEqualTo("http://127.0.0.1:8080/go");
        assertThat(json.getString("verification_uri_complete"))
                .isEqualTo("http://127.0.0.1:8080/go?user_code=" + json.getString("user_code"));
        assertThat(json.getInt("expires_in")).isEqualTo(1800);
        assertThat(json.getInt("interval")).isEqualTo(5);
    }

    @Test
    void onceTheUserAllowedItTheDeviceGetsAUserTokenAndARefreshToken() {
        assertError(tv.poll(deviceCode), "authorization_pending");
        answer("allow");

        var tokens = Tokens.of(tv.poll(deviceCode));

        assertThat(OAuthClient.tokenInfo(tokens.access()).jsonPath().getString("data.user_id"))
                .isEqualTo(user.value());
        assertThat(tv.refresh(tokens.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void theWordsOfTheOriginalWorkToo() {
        answer("allow");

        var answer = OAuthClient.token(Map.of(
                "grant_type",
                "device_code",
                "code",
                deviceCode,
                "client_id",
                tv.id().value()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap(""))
                .containsOnlyKeys("access_token", "token_type", "expires_in", "refresh_token", "scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/v1.1/accounts/token"})
    void theDeviceMayShowTheSecretWhichThenHasToBeRight(String path) {
        answer("allow");
        var form = Map.of("grant_type", "device_code", "code", deviceCode);

        var wrong = given().auth()
                .preemptive()
                .basic(tv.id().value(), "wrong")
                .formParams(form)
                .post(path);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.jsonPath().getString("error")).isEqualTo("invalid_client");
        assertThat(tv.withSecret(path, form).statusCode()).isEqualTo(200);
    }

    @Test
    void oneWhoAsksTooOftenHasToWaitLongerFromThenOn() {
        assertError(tv.poll(deviceCode), "authorization_pending");
        assertError(tv.poll(deviceCode), "slow_down");

        oauth.letPass(deviceCode, INTERVAL.plusSeconds(1));
        assertError(tv.poll(deviceCode), "slow_down");

        oauth.letPass(deviceCode, INTERVAL.plusSeconds(10));
        assertError(tv.poll(deviceCode), "authorization_pending");
    }

    @Test
    void oneWhoKeepsTheIntervalIsNotSlowedDown() {
        for (int i = 0; i < 3; i++) {
            assertError(tv.poll(deviceCode), "authorization_pending");
            oauth.letPass(deviceCode, INTERVAL);
        }
    }

    @Test
    void aDenialIsTold() {
        answer("deny");

        assertError(tv.poll(deviceCode), "access_denied");
        assertError(tv.poll(deviceCode), "access_denied");
    }

    @Test
    void anExpiredCodeIsTold() {
        oauth.expireDeviceCode(deviceCode);

        assertError(tv.poll(deviceCode), "expired_token");
    }

    @Test
    void anAllowedCodeExpiresToo() {
        answer("allow");
        oauth.expireDeviceCode(deviceCode);

        assertError(tv.poll(deviceCode), "expired_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "7efff7db-1cf1-4914-b5de-7a03e5f4ec5e", "' or 1=1 --"})
    void anUnknownCodeIsRefused(String code) {
        assertError(tv.poll(code), "invalid_grant");
    }

    @Test
    void neitherTheUserCodeNorItsHashIsADeviceCode() {
        assertError(tv.poll(userCode), "invalid_grant");
    }

    @Test
    void theCodeOfAnotherApplicationIsRefused() {
        answer("allow");

        assertError(oauth.client(Method.LIMITED_INPUT).poll(deviceCode), "invalid_grant");
        assertThat(tv.poll(deviceCode).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodForOneExchange() {
        answer("allow");
        tv.poll(deviceCode);

        assertError(tv.poll(deviceCode), "invalid_grant");
    }

    @Test
    void ofManyAtATimeExactlyOneGetsTokens() {
        for (int round = 0; round < Races.ROUNDS; round++) {
            start();
            answer("allow");

            var answers =
                    Races.together(() -> tv.poll(deviceCode), () -> tv.poll(deviceCode), () -> tv.poll(deviceCode));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 400, 400);
        }
    }

    @Test
    void ifTheGrantIsWithdrawnMeanwhileThereAreNoTokens() {
        answer("allow");
        world.withdraw(user, tv.id());

        var answer = tv.poll(deviceCode);

        assertError(answer, "invalid_grant");
        assertThat(answer.jsonPath().getString("error_description")).contains("withdrew");
    }

    @Test
    void aWithdrawnGrantThatIsGivenAgainDoesNotReviveTheCode() {
        answer("allow");
        world.withdraw(user, tv.id());
        world.grant(user, tv.id(), "profile:read");

        assertError(tv.poll(deviceCode), "invalid_grant");
    }

    @Test
    void anApplicationThatHasNotEnabledItIsTold() {
        var app = oauth.client(Method.AUTHORIZATION_CODE_PKCE);

        assertError(app.deviceCodes(), "unauthorized_client");
        assertError(app.poll(deviceCode), "unauthorized_client");
    }

    @Test
    void anUnknownApplicationIsRefused() {
        assertThat(given().formParam("client_id", "unknown")
                        .post("/device/code")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .post("/device/code")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aScopeNarrowsTheToken() {
        var codes = given().formParam("client_id", tv.id().value())
                .formParam("scope", "read")
                .post("/device/code")
                .jsonPath();
        userCode = codes.getString("user_code");
        answer("allow");

        assertThat(tv.poll(codes.getString("device_code")).jsonPath().getString("scope"))
                .isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "write"})
    void aScopeThatIsUnknownOrHoldsNothingIsRefused(String scope) {
        var answer = given().formParam("client_id", tv.id().value())
                .formParam("scope", scope)
                .post("/device/code");

        assertError(answer, "invalid_scope");
    }

    @Test
    void anApplicationHasOnlySoManyWaitingDevices() {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into limited_input_codes
                      (device_code_hash, user_code_mac, client_id, scope, expires_on, interval_seconds, state)
                    values (:key, :key, :client, 'read', 9000000000000, 5, 'WAITING')
                    """);
            for (int i = 0; i < 999; i++) {
                batch.bind("key", tv.id() + " " + i)
                        .bind("client", tv.id().value())
                        .add();
            }
            batch.execute();
        });

        var answer = tv.deviceCodes();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("temporarily_unavailable");
        assertThat(oauth.client(Method.LIMITED_INPUT).deviceCodes().statusCode())
                .isEqualTo(200);
    }

    @Test
    void noCodeStandsInTheDatabaseInClear() {
        var rows = jdbi.withHandle(db ->
                db.createQuery("select * from limited_input_codes").mapToMap().list());

        assertThat(rows.toString())
                .doesNotContain(deviceCode)
                .doesNotContain(userCode)
                .doesNotContain(userCode.replace("-", ""));
    }

    private void start() {
        var codes = tv.deviceCodes().jsonPath();
        deviceCode = codes.getString("device_code");
        userCode = codes.getString("user_code");
    }

    private void answer(String decision) {
        var consent = browser.submit(browser.get("/go").form("form[action=/go]"), Map.of("user_code", userCode));
        browser.submit(consent.form("form[action=/go/consent]"), Map.of("decision", decision));
    }

    private static void assertError(Response answer, String error) {
        assertThat(answer.jsonPath().getString("error")).as(answer.asString()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error_description")).isNotBlank();
    }
}
