package dev.threetokens.cloud.accounts.recovery;

import static dev.threetokens.cloud.world.AccountForms.PASSWORD;
import static dev.threetokens.cloud.world.AccountForms.ask;
import static dev.threetokens.cloud.world.AccountForms.signIn;
import static dev.threetokens.cloud.world.AccountForms.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.AccountForms;
import dev.threetokens.cloud.world.AccountForms.Person;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Mailbox;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordResetTest {
    private static final String NEW = "an entirely new password";
    private static final int REPETITIONS = 30;

    @Inject
    AccountForms forms;

    @Inject
    Mailbox mailbox;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private Person person;

    @BeforeEach
    void somebodyWithAnAccount() {
        person = forms.newcomer();
    }

    @Test
    void theMailedLinkSetsANewPassword() {
        var answer = reset(link(), NEW, NEW);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.follow(answer).html().text()).contains("new password is set");
        assertThat(signIn(browser, person.name(), PASSWORD).location()).isEmpty();
        assertThat(signIn(browser, person.name(), NEW).location()).contains("/my");
        assertThat(mailbox.newest(person.email(), 3).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void allBrowserSessionsEnd() {
        var elsewhere = new Browser();
        signIn(elsewhere, person.name(), PASSWORD);
        assertThat(elsewhere.get("/my").status()).isEqualTo(200);

        reset(link(), NEW, NEW);

        assertThat(elsewhere.get("/my").status()).isEqualTo(303);
    }

    @Test
    void openingTheLinkDoesNotUseItAndTheTokenMovesIntoTheForm() {
        var link = link();

        var page = browser.get(link);
        browser.get(link);

        assertThat(page.response().header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.html().select("a[href*=token]")).isEmpty();
        assertThat(page.form("form").attr("action")).isEqualTo("/reset-password");
        assertThat(reset(link, NEW, NEW).status()).isEqualTo(303);
    }

    @Test
    void theLinkWorksOnceAndOnlyTheNewestDoes() {
        var older = link();
        ask("/forgot-password", person.email());
        var newer = mailbox.newest(person.email(), 3).link();
        var form = browser.get(newer).form("form");

        browser.submit(form, Map.of("password", NEW, "repeated", NEW));

        var again =
                browser.submit(form, Map.of("password", "yet another password", "repeated", "yet another password"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(browser.get(older).status()).isEqualTo(400);
        assertThat(signIn(browser, person.name(), NEW).location()).contains("/my");
    }

    @Test
    void theLinkEndsAfterItsTime() {
        var link = link();
        oauth.expireMailedLink(link);

        assertThat(browser.get(link).status()).isEqualTo(400);
    }

    @Test
    void anActivationLinkIsNoResetLink() {
        var newcomer = Person.anew();
        signUp(newcomer);
        var token = mailbox.newest(newcomer.email(), 1).link().split("token=")[1];

        assertThat(browser.get("/reset-password?token=" + token).status()).isEqualTo(400);
    }

    @Test
    void aBadPasswordIsSaidAndTheLinkStaysGood() {
        var link = link();

        assertThat(reset(link, "too short", "too short")
                        .html()
                        .select("#password-error")
                        .text())
                .contains("12");
        assertThat(reset(link, NEW, NEW + "x").html().select("#repeated-error").text())
                .contains("differ");
        assertThat(reset(link, person.email(), person.email()).html().select("#password-error"))
                .isNotEmpty();

        assertThat(reset(link, NEW, NEW).status()).isEqualTo(303);
    }

    @Test
    void anUnknownAccountGetsTheSameAnswer() {
        var known = ask("/forgot-password", person.name());
        var unknown = ask("/forgot-password", Person.anew().email());

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
        assertThat(unknown.location()).isEqualTo(known.location());
        assertThat(ask("/resend-activation", person.name()).location())
                .as("an account that is active already")
                .isEqualTo(ask("/resend-activation", Person.anew().email()).location());
    }

    /** A wide margin: whoever measures must not learn from one answer whether an account exists. */
    @Test
    void anUnknownAccountGetsTheAnswerAfterTheSameTime() {
        ask("/forgot-password", person.name());
        ask("/forgot-password", Person.anew().email());

        double known = median(() -> ask("/forgot-password", person.name()));
        double unknown = median(() -> ask("/forgot-password", Person.anew().email()));

        assertThat(known / unknown).isBetween(0.5, 2.0);
    }

    /** OWASP ASVS 5.0, 2.4.1: what costs somebody else something is limited. */
    @Test
    void aMailboxGetsFiveMailsAnHourWhoeverAsks() {
        IntStream.range(0, 10).forEach(i -> ask("/forgot-password", i % 2 == 0 ? person.name() : person.email()));
        var other = forms.newcomer();
        ask("/forgot-password", other.name());
        mailbox.newest(other.email(), 2);

        assertThat(mailbox.to(person.email())).hasSize(5);
    }

    @Test
    void calledByAnApplicationBothPagesLeadBackThere() {
        var client = oauth.client();
        var page = browser.get("/forgot-password?client_id=" + client.id() + "&redirect_uri="
                + Browser.encoded(client.redirectUri()) + "&state=s1");

        var asked = browser.submit(page.form("form"), Map.of("username", person.name()));
        var done = reset(mailbox.newest(person.email(), 2).link(), NEW, NEW);

        assertThat(asked.location()).contains(client.redirectUri() + "?origin=forgotpassword&state=s1");
        assertThat(done.location()).contains(client.redirectUri() + "?origin=resetpassword&state=s1");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var link = link();
        browser.get(link);

        var answer = browser.post(
                "/reset-password",
                Map.of("token", link.split("token=")[1], "password", NEW, "repeated", NEW, "csrf", "guess"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(signIn(browser, person.name(), PASSWORD).location()).contains("/my");
    }

    private String link() {
        ask("/forgot-password", person.name());
        return mailbox.newest(person.email(), 2).link();
    }

    private Page reset(String link, String password, String repeated) {
        return browser.submit(browser.get(link).form("form"), Map.of("password", password, "repeated", repeated));
    }

    private static double median(Runnable request) {
        List<Long> nanos = IntStream.range(0, REPETITIONS)
                .mapToObj(i -> timed(request))
                .sorted()
                .toList();
        return nanos.get(REPETITIONS / 2);
    }

    private static long timed(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }
}
