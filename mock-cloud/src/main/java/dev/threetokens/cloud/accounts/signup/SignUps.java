package dev.threetokens.cloud.accounts.signup;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.links.AccountLetters;
import dev.threetokens.cloud.accounts.links.Errands;
import dev.threetokens.cloud.secrets.Passwords;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Makes accounts. A user name that is taken is said; an e-mail address that is taken is told to its owner alone, and the
 * answer is the same as for a new one.
 */
@Singleton
class SignUps {
    private final Users users;
    private final UserChanges changes;
    private final Passwords passwords;
    private final AccountLetters letters;
    private final Errands errands;

    SignUps(Users users, UserChanges changes, Passwords passwords, AccountLetters letters, Errands errands) {
        this.users = users;
        this.changes = changes;
        this.passwords = passwords;
        this.letters = letters;
        this.errands = errands;
    }

    /** @return false if the user name is taken */
    boolean signUp(SignUp wanted) {
        var passwordHash = passwords.hash(wanted.password());
        var owner = users.find(wanted.email());
        if (nameIsTaken(wanted.userName(), owner)) {
            return false;
        }
        if (owner.filter(user -> users.isActive(user.id())).isPresent()) {
            errands.later(() -> letters.addressInUse(owner.get()));
            return true;
        }
        owner.ifPresent(neverActivated -> changes.delete(neverActivated.id()));
        return register(wanted, passwordHash);
    }

    /** An account that was never activated gives way to a new sign-up with the same address. */
    private boolean nameIsTaken(String name, Optional<User> ownerOfAddress) {
        return users.find(name)
                .filter(holder -> users.isActive(holder.id())
                        || ownerOfAddress
                                .filter(owner -> owner.id().equals(holder.id()))
                                .isEmpty())
                .isPresent();
    }

    private boolean register(SignUp wanted, String passwordHash) {
        var id = new UserId(Secrets.random128());
        try {
            users.registerInactive(id, wanted.userName(), wanted.email(), wanted.fullName(), passwordHash);
        } catch (UnableToExecuteStatementException takenAtTheSameMoment) {
            return false;
        }
        errands.later(() -> users.find(id).ifPresent(letters::activation));
        return true;
    }
}
