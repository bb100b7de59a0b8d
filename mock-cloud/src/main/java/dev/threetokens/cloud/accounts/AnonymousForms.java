package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * Protects the forms of pages that have no session yet against being sent by another site: they carry the value of a
 * cookie under seal, so that neither can be made up by who does not know the key.
 */
@Singleton
public class AnonymousForms {
    private static final String COOKIE = "sign-in";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Vault vault;
    private final Cookies cookies;

    AnonymousForms(Vault vault, Cookies cookies) {
        this.vault = vault;
        this.cookies = cookies;
    }

    public Proof proof(HttpHeaders headers) {
        var value = cookies.read(headers, COOKIE).orElseGet(Secrets::random128);
        return new Proof(vault.seal(value), cookies.make(COOKIE, value, LIFETIME));
    }

    /** Whether a form came from a page that this browser got here. */
    public boolean made(HttpHeaders headers, String csrf) {
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

    /**
     * What a page needs.
     *
     * @param csrf for the form
     * @param cookie for the answer
     */
    public record Proof(String csrf, NewCookie cookie) {
        /** Hides both: this object may reach a log. */
        @Override
        public String toString() {
            return "Proof";
        }
    }
}
