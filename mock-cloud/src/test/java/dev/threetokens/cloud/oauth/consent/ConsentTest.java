package dev.threetokens.cloud.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentTest {
    private static final Map<String, String> ALLOW = Map.of("decision", "allow");
    private static final Map<String, String> DENY = Map.of("decision", "deny");

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    Grants grants;

    private final Browser browser = new Browser();
    private UserId user;
    private OAuthClient client;

    @BeforeEach
    void aSignedInUserAndAnApplication() {
        user = world.user();
        client = oauth.client();
        browser.signIn(user);
    }

    @Test
    void theUserIsAskedExactlyForWhatTheApplicationAsksFor() {
        var type = world.lampType(user, true);
        var greedy = oauth.client(
                "Homeglow",
                "profile:read devices/" + type + ":read devices/" + type + ":write devices:read",
                Set.of(Method.AUTHORIZATION_CODE_PKCE),
                "http://127.0.0.1/callback");

        var html = browser.open(greedy.authorizePath()).html();

        assertThat(html.select("h1").text()).isEqualTo("Allow Homeglow?");
        assertThat(html.select("#permissions strong").eachText())
                .containsExactly("Your profile", "All your devices", "Lamp " + type);
        assertThat(html.select("#permissions .rights").eachText()).containsExactly("read", "read", "read and write");
        assertThat(html.select("#allow, #deny").eachText()).containsExactly("Allow", "Deny");
    }

    @Test
    void aScopeNarrowsWhatIsAskedForAndGranted() {
        var type = world.lampType(user, true);
        var both = "devices/" + type + ":read devices/" + type + ":write";
        var app = oauth.client("App", both, Set.of(Method.AUTHORIZATION_CODE_PKCE), "http://127.0.0.1/callback");

        var page = browser.open(app.authorizePath(Map.of("scope", "read")));
        assertThat(page.html().select("#permissions .rights").eachText()).containsExactly("read");
        allow(page);

        assertThat(grants.between(user, app.id()).granted()).hasToString("devices/" + type + ":read");
        allow(browser.open(app.authorizePath(Map.of("scope", "write"))));
        assertThat(grants.between(user, app.id()).granted()).hasToString(both);
    }

    @Test
    void theNameAndTheWordsOfAnApplicationAreTextAndNotMarkup() {
        var nasty = oauth.client(
                "<script>alert(1)</script>", "profile:read", Set.of(Method.values()), "http://127.0.0.1/callback");

        var html = browser.open(nasty.authorizePath()).html();

        assertThat(html.select("script, .said b")).isEmpty();
        assertThat(html.select("h1").text()).contains("<script>");
        assertThat(html.select(".said").text()).isEqualTo("What <b>it</b> does");
    }

    @Test
    void whoAllowsIsNotAskedAgain() {
        assertThat(allow(browser.open(client.authorizePath())).answer()).containsKey("code");

        assertThat(browser.get(client.authorizePath()).answer()).containsKey("code");
    }

    @Test
    void ifTheApplicationAsksForMoreTheUserIsAskedAgain() {
        allow(browser.open(client.authorizePath()));
        oauth.change(client.id(), "profile:read devices:read");

        assertThat(browser.open(client.authorizePath())
                        .html()
                        .select("#permissions strong")
                        .eachText())
                .containsExactly("Your profile", "All your devices");
    }

    @Test
    void ifTheApplicationAsksForLessTheUserIsNot() {
        oauth.change(client.id(), "profile:read devices:read");
        allow(browser.open(client.authorizePath()));
        oauth.change(client.id(), "devices:read");

        assertThat(browser.get(client.authorizePath()).answer()).containsKey("code");
    }

    @Test
    void ifTheApplicationChangesWhileThePageIsOpenThePageIsShownAnew() {
        var page = browser.open(client.authorizePath());
        oauth.change(client.id(), "profile:read devices:write");

        var again = allow(page);

        assertThat(again.location()).isEmpty();
        assertThat(again.html().select("#permissions strong").eachText())
                .containsExactly("Your profile", "All your devices");
        assertThat(grants.between(user, client.id()).exists()).isFalse();
    }

    @Test
    void whoDeniesGrantsNothing() {
        var page = browser.open(client.authorizePath());

        var answer = browser.submit(form(page), DENY);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.answer())
                .contains(
                        entry("error", "access_denied"),
                        entry("state", "a state"),
                        entry("iss", "http://127.0.0.1:8080"))
                .doesNotContainKey("code");
        assertThat(grants.between(user, client.id()).exists()).isFalse();
    }

    @Test
    void anythingButAllowIsADenial() {
        var page = browser.open(client.authorizePath());

        assertThat(browser.submit(form(page)).answer()).contains(entry("error", "access_denied"));
    }

    @Test
    void anAnswerWithoutTheCsrfTokenIsRefused() {
        var page = browser.open(client.authorizePath());

        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "csrf", "")));
        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "csrf", "guess")));
    }

    @Test
    void anAnswerWithTheCsrfTokenOfAnotherSessionIsRefused() {
        var page = browser.open(client.authorizePath());
        var attacker = new Browser();
        attacker.signIn(world.user());
        var attackersToken = form(attacker.open(client.authorizePath()))
                .select("input[name=csrf]")
                .val();

        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "csrf", attackersToken)));
    }

    @Test
    void theRequestOfAnotherSessionIsRefused() {
        var page = browser.open(client.authorizePath());
        var attacker = new Browser();
        attacker.signIn(world.user());
        var attackersRequest = form(attacker.open(client.authorizePath()))
                .select("input[name=request]")
                .val();

        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "request", attackersRequest)));
    }

    @Test
    void whatThePageShowedCannotBeChanged() {
        var page = browser.open(client.authorizePath());
        var sealed = form(page).select("input[name=request]").val();
        var other = oauth.client();

        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "request", flipped(sealed))));
        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "request", "")));
        assertRefused(browser.submit(form(page), Map.of("decision", "allow", "request", "AAAA")));
        browser.submit(
                form(page), Map.of("decision", "allow", "client_id", other.id().value(), "scope", "write"));
        assertThat(grants.between(user, other.id()).exists()).isFalse();
        assertThat(grants.between(user, client.id()).granted())
                .as("what was shown, and nothing else")
                .hasToString("profile:read");
    }

    @Test
    void aFormOfTheUserBeforeIsNotTakenForTheUserAfter() {
        var page = browser.open(client.authorizePath());
        var second = world.user();
        browser.signIn(second);

        assertRefused(allow(page));
        assertThat(grants.between(second, client.id()).exists()).isFalse();
        assertThat(browser.open(client.authorizePath())
                        .html()
                        .select(".hint strong")
                        .text())
                .contains("u" + second);
    }

    @Test
    void whatTheUserBeforeAllowedIsAskedOfTheUserAfter() {
        allow(browser.open(client.authorizePath()));
        var second = world.user();
        browser.signIn(second);

        var page = browser.open(client.authorizePath());

        assertThat(page.location()).isEmpty();
        assertThat(page.html().select(".hint strong").text()).contains("u" + second);
        assertThat(page.response().asString()).doesNotContain(user.value());
        browser.submit(form(page), DENY);
        assertThat(grants.between(second, client.id()).exists()).isFalse();
        assertThat(grants.between(user, client.id()).exists()).isTrue();
    }

    @Test
    void afterASwitchOfUsersTheTokensAreThoseOfTheUserAfter() {
        allow(browser.open(client.authorizePath()));
        var second = world.user();
        browser.signIn(second);

        var code = allow(browser.open(client.authorizePath())).answer().get("code");

        var token = Tokens.of(client.exchange(code)).access();
        assertThat(OAuthClient.tokenInfo(token).jsonPath().getString("data.user_id"))
                .isEqualTo(second.value());
    }

    @Test
    void consentIsForTheSignedInOnly() {
        var page = browser.open(client.authorizePath());

        var answer = new Browser().submit(form(page), ALLOW);

        assertThat(answer.location()).contains("/signin?next=%2Fmy");
        assertThat(grants.between(user, client.id()).exists()).isFalse();
    }

    @Test
    void aCodeIsWorthlessOnceTheGrantIsWithdrawnEvenIfItIsGivenAgain() {
        var code = allow(browser.open(client.authorizePath())).answer().get("code");
        world.withdraw(user, client.id());
        world.grant(user, client.id(), "profile:read");

        assertThat(client.exchange(code).jsonPath().getString("error")).isEqualTo("invalid_grant");
    }

    private Page allow(Page page) {
        return browser.submit(form(page), ALLOW);
    }

    private static Element form(Page page) {
        return page.form("form[action=/authorize/consent]");
    }

    private static String flipped(String sealed) {
        return sealed.startsWith("A") ? "B" + sealed.substring(1) : "A" + sealed.substring(1);
    }

    private void assertRefused(Page page) {
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.location()).isEmpty();
        assertThat(grants.between(user, client.id()).exists()).isFalse();
    }
}
