package dev.threetokens.cloud.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.AccountForms;
import dev.threetokens.cloud.world.AccountForms.Person;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cloud that is reached under https, and that grants one network address four requests in an hour. */
@QuarkusTest
@TestProfile(HttpsAndLimitsTest.StrictCloud.class)
class HttpsAndLimitsTest {
    @Inject
    TestWorld world;

    @Test
    void allCookiesAreSecureAndBoundToTheHost() {
        var browser = new Browser();
        var signInPage = browser.get("/signin");
        var signedIn = browser.signIn(signInPage, world.user());

        hostBound(signInPage, "__Host-sign-in");
        hostBound(signedIn, "__Host-session");
        hostBound(browser.get("/logout"), "__Host-session");
    }

    /** OWASP ASVS 5.0, 2.4.1. The four are shared by all pages that lead to a mail. */
    @Test
    void anAddressThatAsksTooOftenHasToWait() {
        AccountForms.signUp(Person.anew());
        AccountForms.signUp(Person.anew());
        AccountForms.ask("/forgot-password", "somebody");
        assertThat(AccountForms.ask("/resend-activation", "somebody").status()).isEqualTo(303);

        hasToWait(AccountForms.ask("/resend-activation", "somebody"));
        hasToWait(AccountForms.ask("/forgot-password", "somebody"));
        hasToWait(AccountForms.signUp(new Browser(), Person.anew(), Map.of()));
    }

    private static void hostBound(Page page, String name) {
        var cookie = page.response().getDetailedCookie(name);
        assertThat(cookie).as(name).isNotNull();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
    }

    private static void hasToWait(Page page) {
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.response().header("Retry-After")).isEqualTo("3600");
        assertThat(page.html().select("#form-error").text()).contains("wait");
    }

    /** The settings of this cloud. */
    public static final class StrictCloud implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mock-cloud.tokens.issuer",
                    "https://cloud.example",
                    "mock-cloud.accounts.requests-per-address",
                    "4",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:strict-cloud;DB_CLOSE_DELAY=-1");
        }
    }
}
