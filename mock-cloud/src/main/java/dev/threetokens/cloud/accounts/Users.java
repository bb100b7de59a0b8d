package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.secrets.Passwords;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The people who have an account. */
@Singleton
public class Users {
    /** Most characters of a password. */
    public static final int MAX_PASSWORD = 200;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Passwords passwords;

    Users(Jdbi jdbi, Clock clock, Passwords passwords) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.passwords = passwords;
    }

    public Optional<User> find(UserId id) {
        return jdbi.withHandle(db -> db.createQuery("select * from users where id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    /** By user name or e-mail address, whatever its case. A user name has no {@code @}, so that the two never meet. */
    public Optional<User> find(String nameOrEmail) {
        return row(nameOrEmail).map(Row::user);
    }

    /** The user, if the password is right. An unknown user takes as long as a wrong password. */
    public Optional<User> authenticate(String nameOrEmail, String password) {
        var row = row(nameOrEmail);
        boolean right = password.length() <= MAX_PASSWORD && passwords.matches(password, row.map(Row::passwordHash));
        return right ? row.map(Row::user) : Optional.empty();
    }

    /** Whether the e-mail address of the account was proven; before that nobody signs in to it. */
    public boolean isActive(UserId id) {
        return jdbi.withHandle(db -> db.createQuery("select activated_on is not null from users where id = :id")
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .findFirst()
                .orElse(false));
    }

    /**
     * An account that is active at once.
     *
     * @param name 2 to 64 characters of {@code a-z 0-9 . _ -}
     * @throws IllegalArgumentException if the name or the e-mail address has another form
     */
    public void register(UserId id, String name, String email, String fullName, String password) {
        registerHashed(id, name, email, fullName, passwords.hash(password));
    }

    /**
     * As {@link #register}, with a password that was hashed before.
     *
     * @param passwordHash of {@link Passwords#hash}
     */
    public void registerHashed(UserId id, String name, String email, String fullName, String passwordHash) {
        insert(id, name, email, fullName, passwordHash, true);
    }

    /**
     * An account that waits for its activation.
     *
     * @param passwordHash of {@link Passwords#hash}
     * @throws IllegalArgumentException if the name or the e-mail address has another form
     */
    public void registerInactive(UserId id, String name, String email, String fullName, String passwordHash) {
        insert(id, name, email, fullName, passwordHash, false);
    }

    /** Whether it can be a user name: 2 to 64 characters of {@code a-z 0-9 . _ -}, a letter or digit first. */
    public static boolean canBeName(String name) {
        return NAME.matcher(name).matches();
    }

    private void insert(UserId id, String name, String email, String fullName, String passwordHash, boolean active) {
        if (!canBeName(name) || email.indexOf('@') < 1) {
            throw new IllegalArgumentException("a user needs a name in lower case and an e-mail address");
        }
        long now = clock.millis();
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into users
                          (id, name, email, full_name, password_hash, created_on, modified_on, activated_on)
                        values (:id, :name, :email, :full, :hash, :now, :now, :activated)
                        """)
                .bind("id", id.value())
                .bind("name", name)
                .bind("email", normal(email))
                .bind("full", fullName)
                .bind("hash", passwordHash)
                .bind("now", now)
                .bind("activated", active ? now : null)
                .execute());
    }

    /** The form in which names are compared, and failures counted. */
    public static String normal(String nameOrEmail) {
        return nameOrEmail.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Row> row(String nameOrEmail) {
        return jdbi.withHandle(db -> db.createQuery("select * from users where name = :key or email = :key")
                .bind("key", normal(nameOrEmail))
                .map((row, context) -> new Row(read(row), row.getString("password_hash")))
                .findFirst());
    }

    private static User read(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getString("id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("full_name"),
                row.getLong("created_on"),
                row.getLong("modified_on"));
    }

    private record Row(User user, String passwordHash) {}
}
