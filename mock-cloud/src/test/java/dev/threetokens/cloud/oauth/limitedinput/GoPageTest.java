package dev.threetokens.cloud.oauth.limitedinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limited input as the user sees it (RFC 8628 section 3.3). */
@QuarkusTest
class GoPageTest {
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
    private OAuthClient tv;
    private String deviceCode;
    private String userCode;

    @BeforeEach
    void aUserAndADeviceThatWaits() {
        user = world.user();
        browser.signIn(user);
        tv = oauth.client(Method.LIMITED_INPUT);
        var codes = tv.deviceCodes().jsonPath();
        deviceCode = codes.getString("device_code");
        userCode = codes.getString("user_code");
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndComesBackWithTheCode() {
        var fresh = new Browser();

        var signIn = fresh.open("/go?user_code=" + userCode);
        var page = fresh.follow(fresh.signIn(signIn, user));

        assertThat(page.html().select("#user_code").val()).isEqualTo(userCode);
    }

    @Test
    void aCodeInTheAddressIsFilledInAndNothingElseHappens() {
        var page = browser.get("/go?user_code=" + userCode);

        assertThat(page.html().select("#user_code").val()).isEqualTo(userCode);
        assertThat(page.html().select("#allow")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "\"><b>", "AAAAAAAA", "WXNH-VRPJ-X"})
    void whatIsNoCodeIsNotFilledIn(String typed) {
        var page = browser.get("/go?user_code=" + Browser.encoded(typed));

        assertThat(page.html().select("#user_code").val()).isEmpty();
    }

    @Test
    void thePageAfterTheCodeSaysWhichApplicationAsksForWhatAndWarns() {
        var html = enter(userCode).html();

        assertThat(html.select("h1").text()).isEqualTo("Allow An application?");
        assertThat(html.select("#permissions strong").eachText()).containsExactly("Your profile");
        assertThat(html.select("#warning").text()).contains(userCode).contains("in front of you");
    }

    @Test
    void caseDashAndBlanksDoNotMatter() {
        assertThat(enter(userCode.toLowerCase(Locale.ROOT)).html().select("#allow"))
                .hasSize(1);
        assertThat(enter(userCode.replace("-", "")).html().select("#allow")).hasSize(1);
        assertThat(enter(" " + userCode.replace("-", " ") + " ").html().select("#allow"))
                .hasSize(1);
    }

    @Test
    void whoAllowsLetsTheDeviceIn() {
        var answer = browser.submit(form(enter(userCode)), ALLOW);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains("/go/allowed");
        assertThat(browser.follow(answer).html().select("h1").text()).isEqualTo("Your device is let in");
        assertThat(grants.between(user, tv.id()).exists()).isTrue();
        assertThat(tv.poll(deviceCode).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDeniesGrantsNothing() {
        var answer = browser.submit(form(enter(userCode)), DENY);

        assertThat(browser.follow(answer).html().select("h1").text()).isEqualTo("Your device is not let in");
        assertThat(grants.between(user, tv.id()).exists()).isFalse();
        assertThat(tv.poll(deviceCode).jsonPath().getString("error")).isEqualTo("access_denied");
    }

    @Test
    void anythingButAllowIsADenial() {
        assertThat(browser.submit(form(enter(userCode))).location()).contains("/go/denied");
    }

    /** RFC 8628 section 5.4: the code may have come from somebody else's device. */
    @Test
    void whoGrantedTheSameBeforeIsAskedAllTheSame() {
        world.grant(user, tv.id(), "profile:read");

        assertThat(enter(userCode).html().select("#allow")).hasSize(1);
        assertThat(tv.poll(deviceCode).jsonPath().getString("error")).isEqualTo("authorization_pending");
    }

    @Test
    void aDenialLeavesWhatWasGrantedBefore() {
        world.grant(user, tv.id(), "profile:read");

        browser.submit(form(enter(userCode)), DENY);

        assertThat(grants.between(user, tv.id()).exists()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BBBB-BBBB", "wrong", "ÄÖÜß-ÄÖÜß", "' or 1=1 --"})
    void aWrongCodeIsToldBesideTheField(String code) {
        var html = enter(code).html();

        assertThat(html.select("#code-error").text()).startsWith("No device waits with this code.");
        assertThat(html.select("#user_code").attr("aria-describedby")).contains("code-error");
    }

    @Test
    void anExpiredCodeIsAWrongCode() {
        oauth.expireDeviceCode(deviceCode);

        assertThat(enter(userCode).html().select("#code-error")).hasSize(1);
    }

    @Test
    void aCodeThatExpiresWhileThePageIsOpenLetsNobodyIn() {
        var consent = enter(userCode);
        oauth.expireDeviceCode(deviceCode);

        assertThat(browser.submit(form(consent), ALLOW).location()).contains("/go/over");
        assertThat(grants.between(user, tv.id()).exists()).isFalse();
    }

    @Test
    void theFirstAnswerCounts() {
        var consent = enter(userCode);
        browser.submit(form(consent), DENY);

        assertThat(browser.submit(form(consent), ALLOW).location()).contains("/go/over");
        assertThat(grants.between(user, tv.id()).exists()).isFalse();
    }

    @Test
    void ofTwoUsersWithTheSameCodeOneLetsTheDeviceIn() {
        var consent = enter(userCode);
        var other = new Browser();
        var second = world.user();
        other.signIn(second);
        var theirs = other.submit(other.get("/go").form("form[action=/go]"), Map.of("user_code", userCode));
        browser.submit(form(consent), ALLOW);

        assertThat(other.submit(form(theirs), ALLOW).location()).contains("/go/over");
        assertThat(grants.between(second, tv.id()).exists()).isFalse();
    }

    @Test
    void anApplicationThatSwitchedTheMethodOffIsNotLetIn() {
        var consent = enter(userCode);
        oauth.enable(tv.id(), Method.AUTHORIZATION_CODE_PKCE);

        assertThat(browser.submit(form(consent), ALLOW).location()).contains("/go/over");
        assertThat(enter(userCode).html().select("#code-error")).hasSize(1);
    }

    @Test
    void ifTheApplicationChangesWhileThePageIsOpenThePageIsShownAnew() {
        var consent = enter(userCode);
        oauth.change(tv.id(), "profile:read devices:write");

        var again = browser.submit(form(consent), ALLOW);

        assertThat(again.html().select("#permissions strong").eachText())
                .containsExactly("Your profile", "All your devices");
        assertThat(grants.between(user, tv.id()).exists()).isFalse();
    }

    @Test
    void aFormOfAnotherSessionOrForAnotherActionIsRefused() {
        var consent = enter(userCode);
        var app = oauth.client();
        var authorize = browser.get(app.authorizePath())
                .form("form[action=/authorize/consent]")
                .select("input[name=request]")
                .val();

        assertThat(browser.submit(form(consent), Map.of("decision", "allow", "csrf", "guess"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.submit(form(consent), Map.of("decision", "allow", "request", authorize))
                        .status())
                .isEqualTo(403);
        var stranger = new Browser();
        stranger.signIn(world.user());
        assertThat(stranger.submit(form(consent), ALLOW).status()).isEqualTo(403);
        assertThat(grants.between(user, tv.id()).exists()).isFalse();
    }

    @Test
    void tenWrongCodesCloseThePageForTheAccountEvenForTheRightOne() {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("BBBB-BBBB").status()).isEqualTo(200);
        }

        var closed = enter(userCode);

        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.response().header("Retry-After")).isEqualTo("300");
        assertThat(closed.html().select("#code-error").text()).startsWith("Too many wrong codes.");
    }

    @Test
    void theResultPagesAreForTheSignedInAndNoOthersExist() {
        assertThat(new Browser().get("/go/allowed").location()).contains("/signin?next=%2Fgo%2Fallowed");
        assertThat(browser.get("/go/elsewhere").status()).isEqualTo(404);
    }

    private Page enter(String code) {
        return browser.submit(browser.get("/go").form("form[action=/go]"), Map.of("user_code", code));
    }

    private static Element form(Page page) {
        return page.form("form[action=/go/consent]");
    }
}
