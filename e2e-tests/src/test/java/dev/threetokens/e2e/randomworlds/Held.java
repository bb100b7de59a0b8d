package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.oracle.Principal;

/** A token that somebody holds, living or ended. */
record Held(Principal principal, HeldToken token, boolean living) {
    static Held of(Principal principal, HeldToken token) {
        return new Held(principal, token, true);
    }

    Held ended() {
        return new Held(principal, token, false);
    }

    /** As whom the cloud must take its holder. */
    Principal proves() {
        return living ? principal : new Principal.Nobody("ended");
    }
}
