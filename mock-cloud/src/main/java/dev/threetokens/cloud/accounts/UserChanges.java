package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.secrets.Passwords;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What happens to an account after it was made. */
@ApplicationScoped
public class UserChanges {
    private static final Duration WAITS_FOR_ACTIVATION = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Passwords passwords;
    private final BrowserSessions sessions;
    private final Event<RightsChanged> rightsChanged;
    private final Event<ProfileUpdated> updated;

    @Inject
    UserChanges(
            Jdbi jdbi,
            Clock clock,
            Passwords passwords,
            BrowserSessions sessions,
            Event<RightsChanged> rightsChanged,
            Event<ProfileUpdated> updated) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.passwords = passwords;
        this.sessions = sessions;
        this.rightsChanged = rightsChanged;
        this.updated = updated;
    }

    /**
     * The user has shown to read the mail of the account; from now on the account can be signed in to, and invitations to
     * the address are the user's.
     */
    public void activate(UserId user) {
        set(user, "activated_on = coalesce(activated_on, :value)", clock.millis());
        rightsChanged.fire(RightsChanged.ofUser(user));
    }

    public void rename(UserId user, String fullName) {
        set(user, "full_name = :value", fullName);
        updated.fire(new ProfileUpdated(user));
    }

    /**
     * Invitations that wait go with the address; what was accepted stays.
     *
     * @return false if another account has this address by now
     */
    public boolean changeEmail(UserId user, String email) {
        try {
            set(user, "email = :value", Users.normal(email));
            rightsChanged.fire(RightsChanged.ofUser(user));
            updated.fire(new ProfileUpdated(user));
            return true;
        } catch (UnableToExecuteStatementException taken) {
            return false;
        }
    }

    /** Ends all browser sessions of the user. Applications stay signed in. */
    @Transactional
    public void changePassword(UserId user, String password) {
        set(user, "password_hash = :value", passwords.hash(password));
        sessions.closeAllOf(user);
    }

    /**
     * Deletes the account with all that belongs to it: devices with their tokens and data, grants and user tokens,
     * applications and device types. Connections that stood on any of it are closed.
     */
    @Transactional
    public void delete(UserId user) {
        jdbi.useHandle(db -> db.createUpdate("delete from users where id = :id")
                .bind("id", user.value())
                .execute());
        rightsChanged.fire(RightsChanged.ofUser(user));
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetNeverActivated() {
        jdbi.useHandle(db -> db.createUpdate("delete from users where activated_on is null and created_on < :before")
                .bind("before", clock.millis() - WAITS_FOR_ACTIVATION.toMillis())
                .execute());
    }

    private void set(UserId user, String what, Object value) {
        jdbi.useHandle(db -> db.createUpdate("update users set modified_on = :now, " + what + " where id = :id")
                .bind("now", clock.millis())
                .bind("value", value)
                .bind("id", user.value())
                .execute());
    }
}
