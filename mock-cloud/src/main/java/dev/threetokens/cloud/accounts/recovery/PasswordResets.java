package dev.threetokens.cloud.accounts.recovery;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.links.AccountLetters;
import dev.threetokens.cloud.accounts.links.Errands;
import dev.threetokens.cloud.accounts.links.LinkKind;
import dev.threetokens.cloud.accounts.links.MailedLink;
import dev.threetokens.cloud.accounts.links.MailedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Sets a new password by a mailed link. */
@ApplicationScoped
class PasswordResets {
    private final MailedLinks links;
    private final Users users;
    private final UserChanges changes;
    private final AccountLetters letters;
    private final Errands errands;

    @Inject
    PasswordResets(MailedLinks links, Users users, UserChanges changes, AccountLetters letters, Errands errands) {
        this.links = links;
        this.users = users;
        this.changes = changes;
        this.letters = letters;
        this.errands = errands;
    }

    /**
     * Ends all browser sessions of the user. Who got the mail has also shown to read the mail of the account, so that it
     * is active from now on.
     *
     * @return the used link; empty if it was no good
     */
    @Transactional
    public Optional<MailedLink> reset(String token, String password) {
        var link = links.use(LinkKind.RESET_PASSWORD, token);
        link.ifPresent(used -> {
            changes.changePassword(used.user(), password);
            changes.activate(used.user());
            links.withdraw(LinkKind.ACTIVATE, used.user());
            links.withdraw(LinkKind.CONFIRM_EMAIL, used.user());
            errands.later(() -> users.find(used.user()).ifPresent(letters::passwordChanged));
        });
        return link;
    }
}
