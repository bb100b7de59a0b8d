package dev.threetokens.cloud.oauth.grants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CodeExchangeTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    MovableClock clock;

    private UserId user;
    private OAuthClient client;

    @BeforeEach
    void anApplicationThatAUserSignsInTo() {
        user = world.user();
        client = oauth.client();
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void aCodeBuysAUserTokenAndARefreshToken() {
        var answer = client.exchange(client.codeFor(user));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.contentType()).isEqualToIgnoringCase("application/json;charset=UTF-8");
        var json = answer.jsonPath();
        assertThat(json.getString("token_type")).isEqualTo("bearer");
        assertThat(json.getLong("expires_in")).isBetween(3590L, 3600L);
        assertThat(json.getString("refresh_token")).matches("[0-9a-f]{32}");
        assertThat(json.getString("scope")).isEqualTo("read,write");
        var info = OAuthClient.tokenInfo(json.getString("access_token")).jsonPath();
        assertThat(info.getString("data.user_id")).isEqualTo(user.value());
        assertThat(info.getString("data.client_id")).isEqualTo(client.id().value());
    }

    @Test
    void theSecretMayBeShownButHasToBeRight() {
        var right = client.exchangeOf(client.codeFor(user));
        right.remove("client_id");
        assertThat(client.withSecret("/token", right).statusCode()).isEqualTo(200);

        var wrong = client.exchangeOf(client.codeFor(user));
        wrong.put("client_secret", "wrong");
        assertRefused(OAuthClient.token(wrong), 401, "invalid_client");
    }

    @Test
    void aWrongVerifierIsRefusedAndTheCodeIsBurnt() {
        var code = client.codeFor(user);
        var form = client.exchangeOf(code);
        form.put("code_verifier", "x".repeat(43));

        assertRefused(OAuthClient.token(form), 400, "invalid_grant");
        assertRefused(client.exchange(code), 400, "invalid_grant");
    }

    @Test
    void withoutAVerifierThereAreNoTokens() {
        var form = client.exchangeOf(client.codeFor(user));
        form.remove("code_verifier");

        assertRefused(OAuthClient.token(form), 400, "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has a blank in it, which is not allowed at all"})
    void aMalformedVerifierIsRefused(String verifier) {
        var form = client.exchangeOf(client.codeFor(user));
        form.put("code_verifier", verifier);

        assertThat(OAuthClient.token(form).statusCode()).isEqualTo(400);
    }

    @Test
    void theSecretDoesNotStandInForTheVerifier() {
        var form = client.exchangeOf(client.codeFor(user));
        form.remove("code_verifier");
        form.remove("client_id");

        assertRefused(client.withSecret("/token", form), 400, "invalid_grant");
    }

    @Test
    void aReplayIsRefusedAndEndsAllThatCameFromTheCode() {
        var code = client.codeFor(user);
        var tokens = Tokens.of(client.exchange(code));
        var refreshed = Tokens.of(client.refresh(tokens.refresh()));

        assertRefused(client.exchange(code), 400, "invalid_grant");

        assertDead(tokens.access());
        assertDead(refreshed.access());
        assertRefused(client.refresh(refreshed.refresh()), 400, "invalid_grant");
        assertRefused(client.refresh(tokens.refresh()), 400, "invalid_grant");
        for (var token : List.of(tokens.access(), tokens.refresh(), refreshed.access(), refreshed.refresh())) {
            assertThat(client.withSecret("/introspect", Map.of("token", token)).asString())
                    .isEqualTo("{\"active\":false}");
        }
    }

    @Test
    void aReplayDoesNotTouchOtherSignIns() {
        var before = client.signIn(user);
        var code = client.codeFor(user);
        client.exchange(code);
        client.exchange(code);

        assertThat(OAuthClient.tokenInfo(before.access()).statusCode()).isEqualTo(200);
    }

    @Test
    void theCodeOfAnotherClientIsRefusedAndBurnt() {
        var code = client.codeFor(user);
        var thief = oauth.client();
        var form = client.exchangeOf(code);
        form.put("client_id", thief.id().value());

        assertRefused(OAuthClient.token(form), 400, "invalid_grant");
        assertRefused(client.exchange(code), 400, "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:49153/callback", "http://127.0.0.1/callback", "https://evil.example/"})
    void aRedirectUriThatDiffersFromTheRequestIsRefused(String uri) {
        var form = client.exchangeOf(client.codeFor(user));
        form.put("redirect_uri", uri);

        assertRefused(OAuthClient.token(form), 400, "invalid_grant");
    }

    @Test
    void aRedirectUriThatTheRequestNamedMustBeNamedAgain() {
        var form = client.exchangeOf(client.codeFor(user));
        form.remove("redirect_uri");

        assertRefused(OAuthClient.token(form), 400, "invalid_grant");
    }

    @Test
    void oneThatTheRequestLeftOutMayBeLeftOut() {
        var web = oauth.client("Web", "profile:read", Set.of(Method.AUTHORIZATION_CODE_PKCE), "https://app.example/cb");
        world.grant(user, web.id(), "profile:read");
        var browser = new Browser();
        browser.signIn(user);
        var code = browser.get(web.authorizePath(Map.of("redirect_uri", "")))
                .answer()
                .get("code");
        var form = web.exchangeOf(code);
        form.remove("redirect_uri");

        assertThat(OAuthClient.token(form).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeLivesForAMinute() {
        clock.stop();
        var inTime = client.codeFor(user);
        var late = client.codeFor(user);

        clock.letPass(Duration.ofMillis(59_999));
        assertThat(client.exchange(inTime).statusCode()).isEqualTo(200);
        clock.letPass(Duration.ofMillis(1));
        assertRefused(client.exchange(late), 400, "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "0123456789abcdef0123456789abcdef", "' or 1=1 --"})
    void anUnknownCodeIsRefused(String code) {
        assertRefused(client.exchange(code), 400, "invalid_grant");
    }

    @Test
    void theSdksMayPostToTheRestPathAndPutParametersIntoTheQuery() {
        var form = client.exchangeOf(client.codeFor(user));

        var answer = given().queryParams(form)
                .contentType("application/x-www-form-urlencoded")
                .post("/v1.1/accounts/token");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aScopeOfReadGivesATokenThatOnlyReads() {
        world.grant(user, client.id(), "profile:read");
        var browser = new Browser();
        browser.signIn(user);
        var code = browser.get(client.authorizePath(Map.of("scope", "read")))
                .answer()
                .get("code");

        assertThat(client.exchange(code).jsonPath().getString("scope")).isEqualTo("read");
    }

    private static void assertDead(String accessToken) {
        assertThat(OAuthClient.tokenInfo(accessToken).jsonPath().getString("error.rule"))
                .isEqualTo("token/revoked");
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
        assertThat(answer.jsonPath().getString("error_description")).isNotBlank();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
