package dev.threetokens.cloud.accounts;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/** The cookie that holds the id of the browser session. */
@Singleton
public class SessionCookie {
    private static final String NAME = "session";

    private final Cookies cookies;
    private final AccountConfig config;

    SessionCookie(Cookies cookies, AccountConfig config) {
        this.cookies = cookies;
        this.config = config;
    }

    public Optional<String> read(HttpHeaders headers) {
        return cookies.read(headers, NAME);
    }

    public NewCookie holding(String sessionId) {
        return cookies.make(NAME, sessionId, config.sessionLifetime());
    }

    public NewCookie removed() {
        return cookies.make(NAME, "", Duration.ZERO);
    }
}
