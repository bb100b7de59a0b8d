package dev.threetokens.cloud.oauth.authorize;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legacy method Implicit (RFC 6749 section 4.2). */
@QuarkusTest
class ImplicitTest {
    private static final String ISSUER = "http://127.0.0.1:8080";

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private UserId user;
    private OAuthClient old;

    @BeforeEach
    void aUserAndAnOldBrowserApplication() {
        user = world.user();
        old = oauth.client(Method.IMPLICIT);
        browser.signIn(user);
    }

    @Test
    void theTokenComesInTheFragmentWithoutARefreshToken() {
        world.grant(user, old.id(), "profile:read");

        var page = ask(Map.of("state", "a state ✓"));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location().orElseThrow()).startsWith(OAuthWorld.LOOPBACK + "#");
        assertThat(page.fragment())
                .containsOnlyKeys("access_token", "token_type", "expires_in", "scope", "state", "iss")
                .contains(
                        entry("token_type", "bearer"),
                        entry("expires_in", "3600"),
                        entry("scope", "read,write"),
                        entry("state", "a state ✓"),
                        entry("iss", ISSUER));
        assertThat(OAuthClient.tokenInfo(page.fragment().get("access_token"))
                        .jsonPath()
                        .getString("data.user_id"))
                .isEqualTo(user.value());
    }

    @Test
    void theUserIsAskedAsForACode() {
        var page = ask(Map.of());
        assertThat(page.html().select("h1").text()).isEqualTo("Allow An application?");

        var answer = browser.submit(page.form("form[action=/authorize/consent]"), Map.of("decision", "allow"));

        assertThat(answer.fragment()).containsKey("access_token");
        assertThat(ask(Map.of()).fragment()).containsKey("access_token");
    }

    @Test
    void whoDeniesIsToldInTheFragment() {
        var page = ask(Map.of());

        var answer = browser.submit(page.form("form[action=/authorize/consent]"), Map.of("decision", "deny"));

        assertThat(answer.location().orElseThrow()).startsWith(OAuthWorld.LOOPBACK + "#");
        assertThat(answer.fragment())
                .contains(entry("error", "access_denied"), entry("iss", ISSUER))
                .doesNotContainKey("access_token");
    }

    @ParameterizedTest
    @CsvSource({
        "scope, admin, invalid_scope",
        "scope, write, invalid_scope",
        "response_mode, query, invalid_request",
        "prompt, rubbish, invalid_request"
    })
    void everyErrorIsToldInTheFragment(String name, String value, String error) {
        var page = ask(Map.of(name, value));

        assertThat(page.location().orElseThrow()).startsWith(OAuthWorld.LOOPBACK + "#");
        assertThat(page.fragment()).contains(entry("error", error), entry("state", "a state"), entry("iss", ISSUER));
    }

    @Test
    void anApplicationThatHasNotEnabledItIsToldInTheFragment() {
        var app = oauth.client(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE);
        world.grant(user, app.id(), "profile:read");

        var page = browser.get(app.authorizePath(Map.of("response_type", "token")));

        assertThat(page.fragment()).contains(entry("error", "unauthorized_client"), entry("iss", ISSUER));
    }

    @Test
    void anApplicationThatHasEnabledNothingElseGetsNoCode() {
        assertThat(browser.get(old.authorizePath()).answer()).contains(entry("error", "unauthorized_client"));
    }

    @Test
    void aScopeNarrowsTheToken() {
        world.grant(user, old.id(), "profile:read");

        assertThat(ask(Map.of("scope", "read")).fragment()).contains(entry("scope", "read"));
    }

    @Test
    void aWithdrawnGrantEndsTheToken() {
        world.grant(user, old.id(), "profile:read");
        var token = ask(Map.of()).fragment().get("access_token");

        world.withdraw(user, old.id());

        assertThat(OAuthClient.tokenInfo(token).jsonPath().getString("error.rule"))
                .isEqualTo("token/grant-withdrawn");
    }

    @Test
    void theApplicationRevokesItByItsClientId() {
        world.grant(user, old.id(), "profile:read");
        var token = ask(Map.of()).fragment().get("access_token");
        var other = ask(Map.of()).fragment().get("access_token");

        var answer = given().formParams(
                        Map.of("token", token, "client_id", old.id().value()))
                .post("/revoke");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(401);
        assertThat(OAuthClient.tokenInfo(other).statusCode()).isEqualTo(200);
    }

    private Page ask(Map<String, String> changes) {
        var request =
                new HashMap<>(Map.of("response_type", "token", "code_challenge", "", "code_challenge_method", ""));
        request.putAll(changes);
        return browser.get(old.authorizePath(request));
    }
}
