package dev.threetokens.cloud.accounts.self;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignInNeededException;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;

/** The signed-in user and the account that the pages are about: through the gate, like everything in the consoles. */
@Singleton
class OwnAccount {
    private final SignedIn signedIn;
    private final Users users;
    private final PageGate gate;

    OwnAccount(SignedIn signedIn, Users users, PageGate gate) {
        this.signedIn = signedIn;
        this.users = users;
        this.gate = gate;
    }

    /** @throws SignInNeededException if nobody is signed in */
    Owner orAsk() {
        return of(signedIn.orAsk());
    }

    /** The owner of the session that a form was made for. */
    Owner ofForm(String csrf) {
        return of(signedIn.ofForm(csrf));
    }

    private Owner of(BrowserSession session) {
        var user = gate.requireOwn(session.user(), Operation.MANAGE_ACCOUNT);
        return new Owner(session, users.find(user).orElseThrow());
    }

    /** Who looks at the own account. */
    record Owner(BrowserSession session, User user) {}
}
