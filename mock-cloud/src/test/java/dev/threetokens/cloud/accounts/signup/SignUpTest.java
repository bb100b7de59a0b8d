package dev.threetokens.cloud.accounts.signup;

import static dev.threetokens.cloud.world.AccountForms.PASSWORD;
import static dev.threetokens.cloud.world.AccountForms.ask;
import static dev.threetokens.cloud.world.AccountForms.follow;
import static dev.threetokens.cloud.world.AccountForms.signIn;
import static dev.threetokens.cloud.world.AccountForms.signUp;
import static dev.threetokens.cloud.world.AccountForms.signUpOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.world.AccountForms;
import dev.threetokens.cloud.world.AccountForms.Person;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Mailbox;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignUpTest {
    @Inject
    AccountForms forms;

    @Inject
    Mailbox mailbox;

    @Inject
    OAuthWorld oauth;

    @Inject
    Users users;

    private final Browser browser = new Browser();
    private final Person person = Person.anew();

    @Test
    void aNewAccountIsActivatedByTheMailedLinkAndThenSignedInTo() {
        var answer = signUp(browser, person, Map.of());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.follow(answer).html().text()).contains("Look into your mail");

        var activated = follow(browser, mailbox.newest(person.email(), 1).link());

        assertThat(browser.follow(activated).html().text()).contains("active");
        assertThat(signIn(browser, person.name(), PASSWORD).location()).contains("/my");
    }

    @Test
    void anAccountThatIsNotActivatedCannotBeSignedInToAndOnlyItsOwnerIsToldWhy() {
        signUp(person);

        var right = signIn(browser, person.name(), PASSWORD);
        var wrong = signIn(browser, person.name(), "another password");

        assertThat(right.status()).isEqualTo(200);
        assertThat(right.html().select("#sign-in-error").text()).contains("not activated");
        assertThat(right.html().select("#resend").attr("href")).isEqualTo("/resend-activation");
        assertThat(wrong.html().select("#sign-in-error").text()).doesNotContain("activate");
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void openingTheActivationLinkDoesNothingYet() {
        signUp(person);
        var link = mailbox.newest(person.email(), 1).link();

        assertThat(browser.get(link).status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(200);

        assertThat(signIn(browser, person.name(), PASSWORD).location()).isEmpty();
    }

    @Test
    void anActivationLinkWorksOnce() {
        signUp(person);
        var link = mailbox.newest(person.email(), 1).link();
        var form = browser.get(link).form("form");
        browser.submit(form);

        assertThat(browser.submit(form).status()).isEqualTo(400);
        assertThat(browser.get(link).status()).isEqualTo(400);
    }

    @Test
    void anActivationLinkEndsAfterItsTime() {
        signUp(person);
        var link = mailbox.newest(person.email(), 1).link();
        oauth.expireMailedLink(link);

        assertThat(browser.get(link).status()).isEqualTo(400);
    }

    @Test
    void theLinkIsNotKeptInTheDatabaseAsItIs() {
        signUp(person);
        var token = mailbox.newest(person.email(), 1).link().split("token=")[1];

        assertThat(oauth.contains("mailed_links", token)).isFalse();
    }

    @Test
    void theMailCanBeAskedForAgainAndThenTheOlderLinkIsVoid() {
        signUp(person);
        var older = mailbox.newest(person.email(), 1).link();

        ask("/resend-activation", person.email());

        var newer = mailbox.newest(person.email(), 2).link();
        assertThat(browser.get(older).status()).isEqualTo(400);
        assertThat(browser.get(newer).status()).isEqualTo(200);
    }

    @Test
    void aTakenAddressGetsTheSameAnswerAndItsOwnerIsTold() {
        var owner = forms.newcomer();

        var taken = signUp(browser, person, Map.of("email", owner.email().toUpperCase()));
        var free = signUp(new Browser(), Person.anew(), Map.of());

        assertThat(taken.status()).isEqualTo(free.status()).isEqualTo(303);
        assertThat(taken.location()).isEqualTo(free.location());
        assertThat(mailbox.newest(owner.email(), 2).text())
                .contains("belongs to your account \"" + owner.name() + "\"")
                .doesNotContain("token=");
        assertThat(users.find(person.name())).isEmpty();
    }

    @Test
    void aTakenUserNameIsSaidAndWhatWasTypedIsKept() {
        var owner = forms.newcomer();

        var answer = signUp(browser, person, Map.of("username", owner.name()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("#username-error").text()).contains("taken");
        assertThat(answer.html().select("#email").val()).isEqualTo(person.email());
        assertThat(answer.html().select("#password").val()).isEmpty();
    }

    /** Who made an account with somebody else's address and never activated it does not stand in the owner's way. */
    @Test
    void anAccountThatWasNeverActivatedGivesWay() {
        signUp(
                browser,
                Person.anew(),
                Map.of("email", person.email(), "password", "the first password", "repeated", "the first password"));
        var first = mailbox.newest(person.email(), 1).link();

        assertThat(signUp(person).location()).contains("/done/signup");

        assertThat(browser.get(first).status())
                .as("the link to the other account")
                .isEqualTo(400);
        follow(browser, mailbox.newest(person.email(), 2).link());
        assertThat(signIn(browser, person.email(), "the first password").location())
                .isEmpty();
        assertThat(signIn(browser, person.email(), PASSWORD).location()).contains("/my");
    }

    @ParameterizedTest
    @CsvSource({
        "username, x",
        "username, has space",
        "username, a@b",
        "username, .hidden",
        "fullname, ' '",
        "email, nobody",
        "email, a@b@c",
        "email, 'a@example.org, b@example.org'",
        "email, a..b@example.org",
        "password, elevenchars",
        "password, passwordpassword",
        "password, aaaaaaaaaaaaaaaa",
        "repeated, something else entirely",
    })
    void aBadFieldIsNamedBesideItAndNothingIsMade(String field, String value) {
        var answer = signUp(browser, person, Map.of(field, value));

        assertThat(answer.status()).isEqualTo(200);
        var input = answer.html().select("#" + field);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("aria-describedby")).startsWith(field + "-error");
        assertThat(answer.html().select(".wrong").eachAttr("id")).contains(field + "-error");
        assertThat(users.find(person.name())).isEmpty();
    }

    @Test
    void aPasswordOf200CharactersIsTakenAndOneOf201IsNot() {
        assertThat(withPassword("ab-cd".repeat(40) + "x").status()).isEqualTo(200);
        assertThat(withPassword("ab-cd".repeat(40)).status()).isEqualTo(303);
    }

    @Test
    void aPasswordIsNotTheAddress() {
        assertThat(withPassword(person.email().toUpperCase())
                        .html()
                        .select("#password-error")
                        .text())
                .contains("e-mail address");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var forged = new HashMap<>(signUpOf(person, Map.of()));
        forged.put("csrf", "guess");
        browser.get("/signup");

        assertThat(browser.post("/signup", forged).status()).isEqualTo(403);
        assertThat(users.find(person.name())).isEmpty();
    }

    @Test
    void aNameThatHoldsMarkupOrALineBreakIsOnlyText() {
        var answer = signUp(browser, person, Map.of("username", "?", "fullname", "\"><script>alert(1)</script>"));
        assertThat(answer.html().select("script")).isEmpty();

        var broken = signUp(browser, person, Map.of("fullname", "Ada\r\nBcc: all@example.org"));
        assertThat(broken.html().select("#fullname-error")).isNotEmpty();
    }

    @Test
    void calledByAnApplicationItLeadsBackThere() {
        var client = oauth.client();

        var page = browser.get("/signup?client_id=" + client.id() + "&redirect_uri="
                + Browser.encoded(client.redirectUri()) + "&state=a%20state%26more");
        var answer = browser.submit(page.form("form"), signUpOf(person, Map.of()));

        assertThat(page.response().header("Content-Security-Policy"))
                .endsWith("form-action 'self' http://127.0.0.1:49152");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains(client.redirectUri() + "?origin=signup&state=a%20state%26more");
    }

    @Test
    void itNeverLeadsToAnAddressThatIsNotRegistered() {
        var client = oauth.client();
        var good = "/signup?client_id=" + client.id() + "&redirect_uri=" + Browser.encoded(client.redirectUri());
        var form = browser.get(good).form("form");

        var changed = new HashMap<>(signUpOf(person, Map.of()));
        changed.put("redirect_uri", "https://evil.example/");
        refused(browser.submit(form, changed));
        refused(browser.get("/signup?client_id=" + client.id() + "&redirect_uri=https%3A%2F%2Fevil.example%2F"));
        refused(browser.get(good + "&redirect_uri=https%3A%2F%2Fevil.example%2F"));
        refused(browser.get("/signup?redirect_uri=" + Browser.encoded(client.redirectUri())));
        assertThat(users.find(person.name())).isEmpty();
    }

    private Page withPassword(String password) {
        return signUp(browser, person, Map.of("password", password, "repeated", password));
    }

    private static void refused(Page page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.location()).isEmpty();
    }
}
