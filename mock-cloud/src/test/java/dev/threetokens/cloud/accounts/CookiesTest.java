package dev.threetokens.cloud.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CookiesTest {
    @Test
    void underHttpsACookieIsSecureAndBoundToTheHost() {
        var cookie = cookie(true);

        assertThat(cookie.getName()).isEqualTo("__Host-session");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void withoutHttpsItIsStillForThisHostOnlyAndNotForScripts() {
        var cookie = cookie(false);

        assertThat(cookie.getName()).isEqualTo("session");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
    }

    private static NewCookie cookie(boolean secure) {
        return new Cookies(secure).make("session", "x", Duration.ofHours(1));
    }
}
