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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorizeTest {
    private static final String ISSUER = "http://127.0.0.1:8080";

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private UserId user;
    private OAuthClient client;

    @BeforeEach
    void aUserWhoGrantedAnApplication() {
        user = world.user();
        client = oauth.client();
        world.grant(user, client.id(), "profile:read");
        browser.signIn(user);
    }

    @Test
    void aGoodRequestIsAnsweredWithCodeStateAndIssuer() {
        var page = browser.get(client.authorizePath());

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location().orElseThrow()).startsWith(OAuthWorld.LOOPBACK + "?");
        assertThat(page.answer()).contains(entry("state", "a state"), entry("iss", ISSUER));
        assertThat(page.answer().get("code")).matches("[0-9a-f]{32}");
        assertThat(page.answer()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "../../etc/passwd", "' or 1=1 --", "%00", ""})
    void anUnknownClientGetsAnErrorPageAndNoRedirect(String id) {
        assertErrorPage(browser.get(client.authorizePath(Map.of("client_id", id))), "client_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://127.0.0.1:49152/callback/extra",
                "http://127.0.0.1:49152/callback?extra=1",
                "http://127.0.0.1:49152/callback#fragment",
                "http://127.0.0.1@evil.example/callback",
                "http://user@127.0.0.1:49152/callback",
                "http://127.0.0.1.:49152/callback",
                "HTTP://127.0.0.1:49152/callback",
                "http://127.0.0.1:49152/other",
                "data:text/html,x",
                "http://127.0.0.1.evil.example/callback",
                "http://localhost:49152/callback",
                "javascript:alert(1)",
                ""
            })
    void aRedirectUriThatIsNotRegisteredGetsAnErrorPageAndNoRedirect(String uri) {
        assertErrorPage(browser.get(client.authorizePath(Map.of("redirect_uri", uri))), "redirect_uri");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 49152, 65535})
    void aLoopbackRedirectMayUseAnyPort(int port) {
        var page = browser.get(client.authorizePath(Map.of("redirect_uri", "http://127.0.0.1:" + port + "/callback")));

        assertThat(page.location().orElseThrow()).startsWith("http://127.0.0.1:" + port + "/callback?code=");
    }

    @Test
    void aRedirectUriWithAQueryOfItsOwnKeepsIt() {
        var web = oauth.client(
                "Web", "profile:read", Set.of(Method.AUTHORIZATION_CODE_PKCE), "https://app.example/cb?a=b");
        world.grant(user, web.id(), "profile:read");

        assertThat(browser.get(web.authorizePath()).location().orElseThrow())
                .startsWith("https://app.example/cb?a=b&code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri"})
    void ifItIsNotClearWhomToAnswerNobodyIs(String name) {
        var twice = client.authorizePath() + "&" + name + "="
                + Browser.encoded(client.authorizationRequest().get(name));

        assertErrorPage(browser.get(twice), name);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, '',              invalid_request",
        "response_type, unknown,         unsupported_response_type",
        "response_type, code token,      unsupported_response_type",
        "code_challenge_method, rubbish, invalid_request",
        "response_mode, fragment,        invalid_request",
        "code_challenge, '',             invalid_request",
        "code_challenge, short,          invalid_request",
        "code_challenge, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=', invalid_request",
        "code_challenge, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', invalid_request",
        "code_challenge_method, '',      invalid_request",
        "code_challenge_method, plain,   invalid_request",
        "code_challenge_method, s256,    invalid_request",
        "scope, admin,                   invalid_scope",
        "scope, 'read,write,admin',      invalid_scope",
        "scope, write,                   invalid_scope",
        "prompt, rubbish,                invalid_request",
        "request_uri, https://a.example/, request_uri_not_supported",
    })
    void aBadParameterIsToldToTheClient(String name, String value, String error) {
        var page = browser.get(client.authorizePath(Map.of(name, value)));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location().orElseThrow()).startsWith(OAuthWorld.LOOPBACK + "?");
        assertThat(page.answer().get("error")).isIn(error, "request_not_supported");
        assertThat(page.answer()).contains(entry("state", "a state"), entry("iss", ISSUER));
        assertThat(page.answer()).doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "scope", "response_type", "code_challenge", "unknown"})
    void aParameterThatIsThereTwiceIsRefused(String name) {
        var twice =
                client.authorizePath(Map.of("scope", "read", "unknown", "1")) + "&" + name + "=read&" + name + "=read";

        assertThat(browser.get(twice).answer()).contains(entry("error", "invalid_request"), entry("iss", ISSUER));
    }

    @Test
    void anUnknownParameterIsIgnored() {
        assertThat(browser.get(client.authorizePath(Map.of("foo", "bar"))).answer())
                .containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0D%0A", "a%0D%0Ab", "%20", "%E2%9C%93%F0%9D%84%9E", "a%26b%3Dc%23d%3Fe%2520f%2Bg"})
    void stateIsEncodedInTheAnswerAsItWasInTheRequest(String escaped) {
        var page = browser.get(client.authorizePath(Map.of("state", "")) + "&state=" + escaped);

        assertThat(page.location().orElseThrow().replace("+", "%20")).contains("&state=" + escaped);
        assertThat(page.response().headers().asList())
                .noneMatch(header -> header.getValue().contains("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "\r\n", " ", "a\r\nSet-Cookie: evil=1", "ünïcode ✓ 𝄞", "a&b=c#d?e%20f+g", "<script>"})
    void stateComesBackByteForByte(String state) {
        var page = browser.get(client.authorizePath(Map.of("state", state)));

        assertThat(page.answer()).contains(entry("state", state));
        assertThat(page.response().header("Set-Cookie")).isNull();
    }

    @Test
    void withoutStateNoneComesBack() {
        assertThat(browser.get(client.authorizePath(Map.of("state", ""))).answer())
                .containsOnlyKeys("code", "iss");
    }

    @Test
    void stateSurvivesSignInAndConsentToo() {
        var state = "a\r\nb ✓ &=" + "x".repeat(3000);
        var fresh = new Browser();
        var other = world.user();
        var consent = fresh.follow(fresh.signIn(fresh.open(client.authorizePath(Map.of("state", state))), other));

        var page = fresh.submit(consent.form("form[action=/authorize/consent]"), Map.of("decision", "allow"));

        assertThat(page.answer()).contains(entry("state", state)).containsKey("code");
    }

    @Test
    void anApplicationThatHasNotEnabledTheMethodIsTold() {
        var server = oauth.client("Server", "profile:read", Set.of(Method.CLIENT_CREDENTIALS), "https://a.example/cb");

        assertThat(browser.get(server.authorizePath()).answer()).contains(entry("error", "unauthorized_client"));
    }

    @Test
    void scopeMayBeSeparatedByCommasOrBlanks() {
        world.grant(user, client.id(), "profile:read");
        assertThat(browser.get(client.authorizePath(Map.of("scope", "read,write")))
                        .answer())
                .containsKey("code");
        assertThat(browser.get(client.authorizePath(Map.of("scope", "read write")))
                        .answer())
                .containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "select_account", "login consent"})
    void promptAsksForThePasswordAgain(String prompt) {
        var page = browser.open(client.authorizePath(Map.of("prompt", prompt)));

        assertThat(page.html().select("#password")).hasSize(1);
        assertThat(browser.follow(browser.signIn(page, user)).answer()).containsKey("code");
    }

    @Test
    void theSignInRouteOfTheOriginalAlwaysAsksForThePassword() {
        var page = browser.open(client.authorizePath().replace("/authorize?", "/signin?"));

        assertThat(page.html().select("#password")).hasSize(1);
        assertThat(browser.follow(browser.signIn(page, user)).answer()).containsKey("code");
    }

    @Test
    void promptNoneNeverShowsAPage() {
        var asking = client.authorizePath(Map.of("prompt", "none"));
        assertThat(browser.get(asking).answer()).containsKey("code");
        assertThat(new Browser().get(asking).answer()).contains(entry("error", "login_required"));

        world.withdraw(user, client.id());
        assertThat(browser.get(asking).answer()).contains(entry("error", "consent_required"));
    }

    @Test
    void theSignInFormMayLeadOnToTheApplicationAndNowhereElse() {
        var page = new Browser().open(client.authorizePath());

        assertThat(page.response().header("Content-Security-Policy"))
                .endsWith("form-action 'self' http://127.0.0.1:49152");
    }

    @Test
    void authorizeTakesNoFormAndNoLargeBody() {
        assertThat(browser.post("/authorize", client.authorizationRequest()).status())
                .isEqualTo(405);
        var large = Map.of("request", "b".repeat(100_000));
        assertThat(browser.post("/authorize", large).status()).isEqualTo(413);
        assertThat(browser.post("/authorize/consent", large).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void noOtherSiteMayReadTheAnswer(String method) {
        for (var path : List.of(
                client.authorizePath(), client.authorizePath(Map.of("scope", "admin")), "/authorize?client_id=x")) {
            var headers = given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .cookies(browser.cookies())
                    .header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "GET")
                    .request(method, path)
                    .headers();

            assertThat(headers.asList())
                    .isNotEmpty()
                    .noneMatch(
                            header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void theAnswerIsNeitherKeptNorToldInAReferrer() {
        for (var path : List.of(
                client.authorizePath(), client.authorizePath(Map.of("scope", "admin")), "/authorize?client_id=x")) {
            var answer = browser.get(path).response();

            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
    }

    private static void assertErrorPage(Page page, String parameter) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.location()).isEmpty();
        assertThat(page.html().select("h1").text()).isEqualTo("Invalid parameter: " + parameter);
        assertThat(page.response().header("X-Frame-Options")).isEqualTo("DENY");
    }
}
