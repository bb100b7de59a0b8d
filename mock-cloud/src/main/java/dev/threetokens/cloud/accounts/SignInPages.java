package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.pages.SecurityHeaders;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * Makes the sign-in page. Its form, which has no session yet, is protected against being sent by another site: it
 * carries the value of a cookie under seal, so that neither can be made up by who does not know the key.
 */
@Singleton
class SignInPages {
    private static final String COOKIE = "sign-in";
    private static final Duration FORM_LIFETIME = Duration.ofHours(1);

    private final Vault vault;
    private final Cookies cookies;
    private final ReturnTargets targets;

    SignInPages(Vault vault, Cookies cookies, ReturnTargets targets) {
        this.vault = vault;
        this.cookies = cookies;
        this.targets = targets;
    }

    /**
     * @param next where to go after sign-in, a path of this cloud
     * @param username what was typed before
     * @param error what was wrong; empty at first
     */
    Response.ResponseBuilder page(int status, HttpHeaders headers, String next, String username, String error) {
        var cookie = cookies.read(headers, COOKIE).orElseGet(Secrets::random128);
        var answer = Pages.answer(status, new SignInPage(vault.seal(cookie), next, username, error))
                .cookie(cookies.make(COOKIE, cookie, FORM_LIFETIME));
        targets.siteBehind(next)
                .ifPresent(site -> answer.header("Content-Security-Policy", SecurityHeaders.policyWithFormsTo(site)));
        return answer;
    }

    /** Whether a form came from a page that this browser got here. */
    boolean made(HttpHeaders headers, String csrf) {
        return cookies.read(headers, COOKIE)
                .filter(cookie -> sealed(csrf, cookie))
                .isPresent();
    }

    private boolean sealed(String csrf, String cookie) {
        try {
            return Secrets.same(vault.open(csrf), cookie);
        } catch (IllegalArgumentException | IllegalStateException notSealedHere) {
            return false;
        }
    }
}
