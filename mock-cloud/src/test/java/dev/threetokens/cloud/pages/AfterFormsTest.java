package dev.threetokens.cloud.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect after a form is a 303: a 307 or 308 would send the form on to where it leads (RFC 9700 section 4.12). */
@QuarkusTest
class AfterFormsTest {
    private static final int SEE_OTHER = 303;

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();

    @Test
    void thePasswordIsNeverSentOnByARedirect() {
        assertThat(browser.signIn(world.user()).status()).isEqualTo(SEE_OTHER);
    }

    @Test
    void thePasswordIsNotSentOnToAnApplicationEither() {
        var client = oauth.client();
        var signInPage = browser.open(client.authorizePath());

        assertThat(browser.signIn(signInPage, world.user()).status()).isEqualTo(SEE_OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "deny"})
    void noFormIsSentOnByARedirect(String decision) {
        browser.signIn(world.user());
        var consentPage = browser.open(oauth.client().authorizePath());

        var answer = browser.submit(consentPage.form("form[action=/authorize/consent]"), Map.of("decision", decision));

        assertThat(answer.status()).isEqualTo(SEE_OTHER);
        assertThat(answer.location().orElseThrow()).startsWith(OAuthWorld.LOOPBACK);
    }
}
