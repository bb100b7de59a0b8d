package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.world.AccountForms.PASSWORD;
import static dev.threetokens.cloud.world.AccountForms.follow;
import static dev.threetokens.cloud.world.AccountForms.signIn;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountPageTest {
    private static final String NEW = "an entirely new password";

    @Inject
    AccountForms forms;

    @Inject
    Mailbox mailbox;

    @Inject
    OAuthWorld oauth;

    @Inject
    Users users;

    private final Browser browser = new Browser();
    private Person person;

    @BeforeEach
    void somebodySignedIn() {
        person = forms.newcomer();
        signIn(browser, person.name(), PASSWORD);
    }

    @Test
    void theNameIsChanged() {
        var answer = browser.follow(send("name", Map.of("fullname", "Ada <b>Lovelace</b>")));

        assertThat(answer.html().select("#notice").text()).contains("name is changed");
        assertThat(answer.html().select("#fullname").val()).isEqualTo("Ada <b>Lovelace</b>");
        assertThat(browser.get("/my/account").html().select("#notice"))
                .as("shown once")
                .isEmpty();
    }

    @Test
    void theAddressIsChangedOnlyByTheLinkThatIsMailedThere() {
        var other = Person.anew().email();

        var answer = browser.follow(send("email", Map.of("email", other, "password", PASSWORD)));
        assertThat(answer.html().select("#notice").text()).contains("mail is on its way");
        assertThat(users.find(other)).isEmpty();

        follow(new Browser(), mailbox.newest(other, 1).link());
        assertThat(users.find(other).orElseThrow().name()).isEqualTo(person.name());
        assertThat(mailbox.newest(person.email(), 2).subject()).isEqualTo("Your e-mail address was changed");
    }

    @Test
    void theAddressIsNotChangedWithoutThePassword() {
        var other = Person.anew().email();

        var answer = send("email", Map.of("email", other, "password", "wrong"));

        assertThat(answer.html().select("#email-password-error").text()).contains("not your present password");
        assertThat(answer.html().select("#email").val()).isEqualTo(other);
        assertThat(mailbox.to(other)).isEmpty();
    }

    @Test
    void anAddressThatIsTakenIsToldToItsOwnerOnly() {
        var owner = forms.newcomer();

        var answer = browser.follow(send("email", Map.of("email", owner.email(), "password", PASSWORD)));

        assertThat(answer.html().select("#notice").text()).contains("mail is on its way");
        assertThat(mailbox.newest(owner.email(), 2).text()).doesNotContain("token=");
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsNotTakenAway() {
        var wanted = Person.anew();
        send("email", Map.of("email", wanted.email(), "password", PASSWORD));
        var link = mailbox.newest(wanted.email(), 1).link();
        AccountForms.signUp(wanted);
        mailbox.newest(wanted.email(), 2);

        assertThat(follow(new Browser(), link).status()).isEqualTo(400);
        assertThat(users.find(wanted.email()).orElseThrow().name()).isEqualTo(wanted.name());
    }

    @Test
    void aNewPasswordGivesThisBrowserANewSessionAndEndsAllOthers() {
        var before = browser.cookies().get("session");
        var elsewhere = new Browser();
        signIn(elsewhere, person.name(), PASSWORD);

        var answer = send("password", Map.of("present", PASSWORD, "password", NEW, "repeated", NEW));

        assertThat(browser.follow(answer).html().select("#notice").text()).contains("password is changed");
        assertThat(browser.cookies().get("session")).isNotEqualTo(before);
        assertThat(with(before).get("/my").status()).isEqualTo(303);
        assertThat(elsewhere.get("/my").status()).isEqualTo(303);
        assertThat(signIn(new Browser(), person.name(), NEW).location()).contains("/my");
        assertThat(mailbox.newest(person.email(), 2).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void thePasswordIsNotChangedWithoutThePresentOne() {
        var answer = send("password", Map.of("present", "wrong", "password", NEW, "repeated", NEW));

        assertThat(answer.html().select("#present-error").text()).contains("not your present password");
        assertThat(signIn(new Browser(), person.name(), PASSWORD).location()).contains("/my");
    }

    @Test
    void guessingThePresentPasswordIsSlowedLikeSignIn() {
        for (int i = 0; i < 10; i++) {
            send("password", Map.of("present", "wrong" + i, "password", NEW, "repeated", NEW));
        }

        var answer = send("password", Map.of("present", PASSWORD, "password", NEW, "repeated", NEW));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().header("Retry-After")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "password", "delete", "sign-out-everywhere"})
    void aFormOfAnotherSiteIsRefused(String what) {
        var answer = browser.post(
                "/my/account/" + what,
                Map.of("csrf", "guess", "fullname", "X", "email", "x@example.org", "password", PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.get("/my/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/account", "/my/account/delete", "/my/account/sign-out-everywhere"})
    void whoIsNotSignedInIsAskedToAndLedBack(String path) {
        assertThat(new Browser().get(path).location()).contains("/signin?next=" + Browser.encoded(path));
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        oauth.leaveIdle(browser.cookies().get("session"));

        assertThat(browser.get("/my").status()).isEqualTo(303);
    }

    private Page send(String what, Map<String, String> typed) {
        return browser.submit(browser.get("/my/account").form("form[action=/my/account/" + what + "]"), typed);
    }

    private static Browser with(String session) {
        var other = new Browser();
        other.cookies().put("session", session);
        return other;
    }
}
