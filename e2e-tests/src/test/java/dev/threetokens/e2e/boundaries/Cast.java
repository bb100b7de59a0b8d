package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.oracle.Principal;
import java.util.Optional;

/**
 * Who asks in the matrix.
 *
 * @param title as the page calls it
 * @param token empty for who shows none
 */
record Cast(String title, Principal principal, Optional<HeldToken> token) {
    static Cast nobody(String title, Optional<HeldToken> token) {
        return new Cast(title, new Principal.Nobody(title), token);
    }
}
