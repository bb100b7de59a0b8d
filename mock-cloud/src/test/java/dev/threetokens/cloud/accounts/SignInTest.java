package dev.threetokens.cloud.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.Browser;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private UserId user;

    @BeforeEach
    void aUser() {
        user = world.user();
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPageAndBack() {
        var asked = browser.get("/my");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).contains("/signin?next=%2Fmy");

        var answer = browser.signIn(browser.follow(asked), user);

        assertThat(answer.status())
                .as("303, never 307: the password must not be posted on")
                .isEqualTo(303);
        assertThat(answer.location()).contains("/my");
        assertThat(browser.follow(answer).html().select("header").text()).contains("u" + user);
    }

    @Test
    void theEMailAddressWorksAsWellWhateverItsCase() {
        var answer = browser.submit(
                browser.get("/signin").form("form"),
                Map.of(
                        "username",
                        " " + user.value().toUpperCase() + "@Example.org",
                        "password",
                        "a-password-of-" + user));

        assertThat(answer.location()).contains("/my");
    }

    @Test
    void theSessionCookieIsForThisSiteAndNotForScripts() {
        var cookie = browser.signIn(user).response().getDetailedCookie("session");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void theSessionIdIsNewAtSignInAndTheOneBeforeIsDead() {
        browser.cookies().put("session", "an-id-that-an-attacker-chose");
        browser.signIn(user);
        var first = browser.cookies().get("session");
        assertThat(first).isNotEqualTo("an-id-that-an-attacker-chose");

        browser.signIn(user);

        assertThat(browser.cookies().get("session")).isNotEqualTo(first);
        assertThat(with(first).get("/my").status()).isEqualTo(303);
    }

    @Test
    void anUnknownUserGetsTheSameAnswerAsAWrongPassword() {
        var wrong = attempt("u" + user, "wrong");
        var unknown = attempt("nobody" + user, "wrong");

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(200);
        assertThat(problem(unknown)).isEqualTo(problem(wrong)).isNotEmpty();
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void theProblemIsTiedToTheFieldsAndTheNameIsKept() {
        var html = attempt("u" + user, "wrong").html();

        assertThat(html.select("#username").val()).isEqualTo("u" + user);
        assertThat(html.select("#password").val()).isEmpty();
        assertThat(html.select("#username, #password").eachAttr("aria-describedby"))
                .containsExactly("sign-in-error", "sign-in-error");
        assertThat(html.select("#sign-in-error").attr("role")).isEqualTo("alert");
    }

    @Test
    void whatWasTypedIsShownAsTextAndNotAsMarkup() {
        var html = attempt("\"><script>alert(1)</script>", "wrong").html();

        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("#username").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void tenFailuresCloseTheAccountForAWhileEvenForTheRightPassword() {
        for (int i = 0; i < 10; i++) {
            attempt("u" + user, "wrong");
        }

        var answer = browser.signIn(user);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.response().header("Retry-After"))).isBetween(1, 300);
        assertThat(problem(answer)).contains("wait");
        assertThat(new Browser().signIn(world.user()).status()).isEqualTo(303);
    }

    @Test
    void aFormWithoutTheProofThatItWasMadeHereIsRefused() {
        browser.get("/signin");

        var answer = browser.post("/signin", credentials());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void aFormOfAnotherBrowserIsRefused() {
        var othersForm = new Browser().get("/signin").form("form");
        browser.get("/signin");

        var answer = browser.submit(othersForm, credentials());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", ""})
    void signInNeverLeadsToAnotherSite(String next) {
        assertThat(browser.signIn(user, next).location()).contains("/my");
    }

    @Test
    void signInNeverLeadsToAnotherSiteEvenIfTheFormIsChanged() {
        var form = browser.get("/signin").form("form");
        var fields = new HashMap<>(credentials());
        fields.put("next", "https://evil.example/");

        assertThat(browser.submit(form, fields).location()).contains("/my");
    }

    @Test
    void signOutEndsTheSessionOnTheServer() {
        browser.signIn(user);
        var session = browser.cookies().get("session");

        var answer = browser.submit(browser.get("/my").form("form[action=/signout]"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains("/");
        assertThat(with(session).get("/my").status()).isEqualTo(303);
    }

    @Test
    void anotherSiteCannotSignAUserOut() {
        browser.signIn(user);

        assertThat(browser.post("/signout", Map.of("csrf", "guess")).status()).isEqualTo(403);
        assertThat(browser.get("/my").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsByItself() {
        browser.signIn(user);
        oauth.expireSession(browser.cookies().get("session"));

        assertThat(browser.get("/my").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin", "/authorize?client_id=unknown", "/my"})
    void everyPageForbidsFramesScriptsAndCaches(String path) {
        var answer = browser.get(path).response();

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private Page attempt(String name, String password) {
        return browser.submit(browser.get("/signin").form("form"), Map.of("username", name, "password", password));
    }

    private Map<String, String> credentials() {
        return Map.of("username", "u" + user, "password", "a-password-of-" + user);
    }

    private static String problem(Page page) {
        return page.html().select("#sign-in-error").text();
    }

    private static Browser with(String session) {
        var browser = new Browser();
        browser.cookies().put("session", session);
        return browser;
    }
}
