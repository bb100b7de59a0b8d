package dev.threetokens.cloud.oauth.grants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authorization Code of web applications with a server and a secret (RFC 6749 section 4.1), with and without PKCE. */
@QuarkusTest
class ConfidentialClientTest {
    private static final Map<String, String> WITHOUT_PKCE = Map.of("code_challenge", "", "code_challenge_method", "");

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private UserId user;
    private OAuthClient web;

    @BeforeEach
    void aUserWhoGrantedAWebApplication() {
        user = world.user();
        web = oauth.client(Method.AUTHORIZATION_CODE);
        world.grant(user, web.id(), "profile:read");
        browser.signIn(user);
    }

    @Test
    void theSecretBuysTokensForACodeWithoutPkce() {
        var tokens = Tokens.of(web.withSecret("/token", exchangeOf(web, codeWithoutPkce(web))));

        assertThat(OAuthClient.tokenInfo(tokens.access()).jsonPath().getString("data.user_id"))
                .isEqualTo(user.value());
    }

    @Test
    void theSecretMayStandInTheFormToo() {
        var form = exchangeOf(web, codeWithoutPkce(web));
        form.put("client_id", web.id().value());
        form.put("client_secret", web.secret());

        assertThat(OAuthClient.token(form).statusCode()).isEqualTo(200);
    }

    @Test
    void theClientIdAloneDoesNotAndBurnsTheCode() {
        var form = exchangeOf(web, codeWithoutPkce(web));
        form.put("client_id", web.id().value());

        assertRefused(OAuthClient.token(form), 401, "invalid_client");
        form.remove("client_id");
        assertRefused(web.withSecret("/token", form), 400, "invalid_grant");
    }

    @Test
    void aWrongSecretDoesNotEither() {
        var form = exchangeOf(web, codeWithoutPkce(web));
        form.put("client_id", web.id().value());
        form.put("client_secret", "wrong");

        assertRefused(OAuthClient.token(form), 401, "invalid_client");
    }

    @Test
    void aSecretOfBlanksIsAWrongSecret() {
        var form = exchangeOf(web, codeWithoutPkce(web));
        form.put("client_id", web.id().value());
        form.put("client_secret", " ");

        assertRefused(OAuthClient.token(form), 401, "invalid_client");
    }

    /** RFC 9700 section 4.8: somebody took the challenge out of the authorization request. */
    @Test
    void aVerifierWithoutAChallengeIsRefusedAndTheCodeIsBurnt() {
        var form = exchangeOf(web, codeWithoutPkce(web));
        form.put("code_verifier", web.verifier());

        assertRefused(web.withSecret("/token", form), 400, "invalid_grant");
        form.remove("code_verifier");
        assertRefused(web.withSecret("/token", form), 400, "invalid_grant");
    }

    @Test
    void anInstalledAppWhoseChallengeWasTakenOutGetsNothing() {
        var both = oauth.client(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE);
        world.grant(user, both.id(), "profile:read");
        var code = codeWithoutPkce(both);

        assertRefused(both.exchange(code), 400, "invalid_grant");
    }

    @Test
    void pkceIsOfferedToWebApplicationsWhoStillNeedTheirSecret() {
        var withSecret = web.exchangeOf(web.codeIn(browser));
        assertThat(web.withSecret("/token", withSecret).statusCode()).isEqualTo(200);

        assertRefused(web.exchange(web.codeIn(browser)), 401, "invalid_client");
    }

    @Test
    void aCodeWithAChallengeNeedsItsVerifierWhateverTheSecret() {
        var form = web.exchangeOf(web.codeIn(browser));
        form.remove("code_verifier");
        assertRefused(web.withSecret("/token", form), 400, "invalid_grant");

        var wrong = web.exchangeOf(web.codeIn(browser));
        wrong.put("code_verifier", "x".repeat(43));
        assertRefused(web.withSecret("/token", wrong), 400, "invalid_grant");
    }

    @Test
    void anAppWithBothMethodsChoosesByItsRequest() {
        var both = oauth.client(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE);
        world.grant(user, both.id(), "profile:read");

        assertThat(both.exchange(both.codeIn(browser)).statusCode()).isEqualTo(200);
        assertThat(both.withSecret("/token", exchangeOf(both, codeWithoutPkce(both)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anInstalledAppCannotLeavePkceOut() {
        var app = oauth.client(Method.AUTHORIZATION_CODE_PKCE);

        assertThat(browser.get(app.authorizePath(WITHOUT_PKCE)).answer()).contains(entry("error", "invalid_request"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', S256",
        "'', plain",
        "short, S256",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, ''",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, plain"
    })
    void whatIsThereOfPkceMustBeRightForWebApplicationsToo(String challenge, String method) {
        var page = browser.get(web.authorizePath(Map.of("code_challenge", challenge, "code_challenge_method", method)));

        assertThat(page.answer()).contains(entry("error", "invalid_request"));
    }

    /** RFC 6749 section 6. */
    @Test
    void aConfidentialSignInIsRefreshedWithTheSecretOnly() {
        var tokens = Tokens.of(web.withSecret("/token", exchangeOf(web, codeWithoutPkce(web))));

        assertRefused(web.refresh(tokens.refresh()), 401, "invalid_client");
        assertRefused(refreshWithBearer(tokens), 401, "invalid_client");
        assertThat(refreshWithBearer(tokens).jsonPath().getString("error_description"))
                .contains("client secret");
        assertThat(web.withSecret("/token", refreshOf(tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecretBesideTheOldBearerIsLookedAt() {
        var app = oauth.client(Method.AUTHORIZATION_CODE_PKCE);
        var tokens = app.signIn(user);

        var answer = given().header("Authorization", "Bearer " + tokens.access())
                .formParams(refreshOf(tokens))
                .formParam("client_id", app.id().value())
                .formParam("client_secret", "wrong")
                .post("/token");

        assertRefused(answer, 401, "invalid_client");
    }

    @Test
    void oneWhosePkceWasSwitchedOffIsNoInstalledAppAnyMore() {
        var app = oauth.client(Method.AUTHORIZATION_CODE_PKCE);
        world.grant(user, app.id(), "profile:read");
        var code = app.codeIn(browser);
        oauth.enable(app.id(), Method.CLIENT_CREDENTIALS);

        assertRefused(app.exchange(code), 400, "unauthorized_client");
        assertThat(browser.get(app.authorizePath()).answer()).contains(entry("error", "unauthorized_client"));
    }

    @Test
    void aCodeWithoutPkceIsWorthlessOnceOnlyPkceIsEnabled() {
        var code = codeWithoutPkce(web);
        oauth.enable(web.id(), Method.AUTHORIZATION_CODE_PKCE);

        assertRefused(web.withSecret("/token", exchangeOf(web, code)), 400, "unauthorized_client");
    }

    @Test
    void nothingIsRefreshedOnceNoMethodIsLeftThatSignsUsersIn() {
        var app = oauth.client(Method.AUTHORIZATION_CODE_PKCE);
        var tokens = app.signIn(user);
        oauth.enable(app.id(), Method.CLIENT_CREDENTIALS);

        assertRefused(app.refresh(tokens.refresh()), 400, "unauthorized_client");
        assertRefused(app.withSecret("/token", refreshOf(tokens)), 400, "unauthorized_client");
        assertRefused(refreshWithBearer(tokens), 400, "unauthorized_client");

        oauth.enable(app.id(), Method.AUTHORIZATION_CODE_PKCE);
        assertThat(app.refresh(tokens.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void afterTheGrantIsWithdrawnTheErrorSaysSo() {
        var app = oauth.client(Method.AUTHORIZATION_CODE_PKCE);
        var tokens = app.signIn(user);
        var code = app.codeIn(browser);
        world.withdraw(user, app.id());

        assertThat(app.refresh(tokens.refresh()).jsonPath().getString("error_description"))
                .contains("withdrew");
        var exchange = app.exchange(code);
        assertRefused(exchange, 400, "invalid_grant");
        assertThat(exchange.jsonPath().getString("error_description")).contains("withdrew");
    }

    private String codeWithoutPkce(OAuthClient client) {
        return browser.get(client.authorizePath(WITHOUT_PKCE)).answer().get("code");
    }

    private static Map<String, String> exchangeOf(OAuthClient client, String code) {
        var form = new HashMap<>(client.exchangeOf(code));
        form.remove("client_id");
        form.remove("code_verifier");
        return form;
    }

    private static Map<String, String> refreshOf(Tokens tokens) {
        return Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh());
    }

    private static Response refreshWithBearer(Tokens tokens) {
        return given().header("Authorization", "Bearer " + tokens.access())
                .formParams(refreshOf(tokens))
                .post("/v1.1/accounts/token");
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.jsonPath().getString("error")).as(answer.asString()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
