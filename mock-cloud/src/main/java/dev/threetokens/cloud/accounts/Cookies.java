package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.tokens.TokenConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of the web pages: for this host only, not for scripts, not sent along by other sites' forms. Under https
 * they are {@code Secure} and carry the {@code __Host-} prefix.
 */
@Singleton
class Cookies {
    private final boolean secure;

    @Inject
    Cookies(TokenConfig config) {
        this("https".equals(config.issuer().getScheme()));
    }

    Cookies(boolean secure) {
        this.secure = secure;
    }

    Optional<String> read(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getCookies().get(fullName(name))).map(Cookie::getValue);
    }

    NewCookie make(String name, String value, Duration life) {
        return new NewCookie.Builder(fullName(name))
                .value(value)
                .path("/")
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String fullName(String name) {
        return secure ? "__Host-" + name : name;
    }
}
