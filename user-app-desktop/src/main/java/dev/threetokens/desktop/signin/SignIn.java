package dev.threetokens.desktop.signin;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.oauth.Discovery;
import java.time.Duration;

/** Starts sign-ins. Thread-safe; blocks its caller. */
public final class SignIn {
    public static final Duration USUAL_TIME = Duration.ofMinutes(5);

    private final Discovery discovery;
    private final BrowserOpener browser;
    private final Duration longest;

    /** @param longest how long to wait for the user */
    public SignIn(Discovery discovery, BrowserOpener browser, Duration longest) {
        this.discovery = discovery;
        this.browser = browser;
        this.longest = longest;
    }

    /**
     * Finds the authorization server and listens for the browser. The caller closes the attempt.
     *
     * @throws ApiException if the server's metadata cannot be had, or there is no port to listen on
     */
    public SignInAttempt start() {
        return new SignInAttempt(discovery.discover(), browser, longest);
    }
}
