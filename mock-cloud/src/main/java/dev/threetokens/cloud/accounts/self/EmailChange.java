package dev.threetokens.cloud.accounts.self;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.links.AccountLetters;
import dev.threetokens.cloud.accounts.links.Errands;
import dev.threetokens.cloud.accounts.links.LinkKind;
import dev.threetokens.cloud.accounts.links.MailedLinks;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Changes the e-mail address of an account, once mail to the new one was read. */
@Singleton
class EmailChange {
    private final MailedLinks links;
    private final Users users;
    private final UserChanges changes;
    private final AccountLetters letters;
    private final Errands errands;

    EmailChange(MailedLinks links, Users users, UserChanges changes, AccountLetters letters, Errands errands) {
        this.links = links;
        this.users = users;
        this.changes = changes;
        this.letters = letters;
        this.errands = errands;
    }

    /** An address that another account has is told to its owner, and to nobody else. */
    void ask(User user, String newEmail) {
        errands.later(() -> users.find(newEmail)
                .ifPresentOrElse(letters::addressInUse, () -> letters.confirmEmail(user, Users.normal(newEmail))));
    }

    /** @return false if the link is no good, or another account took the address meanwhile */
    boolean confirm(String token) {
        return links.use(LinkKind.CONFIRM_EMAIL, token)
                .flatMap(link -> users.find(link.user()).map(before -> change(before, link.detail())))
                .orElse(false);
    }

    Optional<String> addressIn(String token) {
        return links.find(LinkKind.CONFIRM_EMAIL, token).map(link -> link.detail());
    }

    private boolean change(User before, String newEmail) {
        if (!changes.changeEmail(before.id(), newEmail)) {
            return false;
        }
        links.withdraw(LinkKind.RESET_PASSWORD, before.id());
        errands.later(() -> letters.emailChanged(before));
        return true;
    }
}
