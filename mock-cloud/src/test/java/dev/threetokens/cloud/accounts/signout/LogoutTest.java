package dev.threetokens.cloud.accounts.signout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LogoutTest {
    private static final String REGISTERED = "https://app.example/after?kept=1";

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private UserId user;
    private OAuthClient client;

    @BeforeEach
    void aUserWhoIsSignedIn() {
        user = world.user();
        client = oauth.client("An application", "profile:read", Set.of(Method.values()), REGISTERED);
        browser.signIn(user);
    }

    @Test
    void itEndsTheSessionAndLeadsBackToTheApplication() {
        var session = browser.cookies().get("session");

        var answer = browser.get("/logout?redirect_uri=" + Browser.encoded(REGISTERED) + "&state=a%0D%0Ab%26c");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains(REGISTERED + "&status=logout&state=a%0D%0Ab%26c");
        assertThat(browser.cookies()).doesNotContainKey("session");
        browser.cookies().put("session", session);
        assertThat(browser.get("/my").status())
                .as("the session is gone on the server, too")
                .isEqualTo(303);
    }

    @Test
    void theClientIdNarrowsItToThatApplication() {
        var other = oauth.client();

        assertThat(browser.get(logout(REGISTERED) + "&client_id=" + other.id()).status())
                .isEqualTo(400);
        assertThat(browser.get("/my").status()).isEqualTo(200);
        assertThat(browser.get(logout(REGISTERED) + "&client_id=" + client.id()).location())
                .contains(REGISTERED + "&status=logout");
    }

    @Test
    void aLoopbackAddressIsTakenWithItsPort() {
        oauth.client();

        assertThat(browser.get(logout(OAuthWorld.LOOPBACK)).location())
                .contains(OAuthWorld.LOOPBACK + "?status=logout");
    }

    @Test
    void withoutARedirectUriItLeadsToTheFirstPage() {
        assertThat(browser.get("/logout").location()).contains("/");
        assertThat(browser.get("/my").status()).isEqualTo(303);
    }

    @Test
    void whoIsNotSignedInIsLedOnLikewise() {
        assertThat(new Browser().get(logout(REGISTERED)).location()).contains(REGISTERED + "&status=logout");
    }

    /** RFC 9700 section 4.11: no open redirector. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/after",
                "https://app.example/after?kept=1&more=2",
                "https://app.example/after?kept=",
                "https://app.example/after?kept=1#x",
                "https://APP.example/after?kept=1",
                "https://app.example@evil.example/after?kept=1",
                "https://app.example.evil.example/after?kept=1",
                "//app.example/after?kept=1",
                "https://evil.example/",
                "http://127.0.0.1:1234.evil.example/callback",
                "javascript:alert(1)",
                "/my",
                "%",
            })
    void anythingElseIsAnErrorPageAndEndsNothing(String address) {
        var answer = browser.get(logout(address));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(browser.get("/my").status()).isEqualTo(200);
    }

    @Test
    void aRedirectUriThatIsThereTwiceIsRefused() {
        var answer = browser.get(logout(REGISTERED) + "&redirect_uri=" + Browser.encoded(REGISTERED));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void theOriginalsFormLeadsToTheSame() {
        var form = Map.of("client_id", client.id().value(), "redirect_uri", REGISTERED, "account_type", "ARTIKCLOUD");

        var posted = new Browser().post("/signout", form);
        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.location().orElseThrow()).startsWith("/logout?client_id=" + client.id());

        assertThat(browser.get(posted.location().get()).location()).contains(REGISTERED + "&status=logout");
        assertThat(browser.get("/my").status()).isEqualTo(303);
    }

    @Test
    void theOriginalsFormForAnotherAddressIsRefused() {
        var answer = browser.post(
                "/signout", Map.of("client_id", client.id().value(), "redirect_uri", "https://evil.example/"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(browser.get("/my").status()).isEqualTo(200);
    }

    private static String logout(String redirectUri) {
        return "/logout?redirect_uri=" + Browser.encoded(redirectUri);
    }
}
