package dev.threetokens.cloud.accounts;

import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Every check of a typed password: slowed by {@link SignInThrottle}, on whatever page it is typed. */
@Singleton
public class PasswordCheck {
    private final Users users;
    private final SignInThrottle throttle;

    PasswordCheck(Users users, SignInThrottle throttle) {
        this.users = users;
        this.throttle = throttle;
    }

    /** @param address the network address that asks */
    public Verdict check(String nameOrEmail, String password, String address) {
        var wait = throttle.attempt(nameOrEmail, address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        var user = users.authenticate(nameOrEmail, password);
        user.ifPresent(right -> throttle.succeeded(nameOrEmail, address));
        return user.<Verdict>map(Right::new).orElseGet(Wrong::new);
    }

    /** What the check says. */
    public sealed interface Verdict {}

    /** The password is right. */
    public record Right(User user) implements Verdict {}

    /** No such user, or another password. */
    public record Wrong() implements Verdict {}

    /** Too many tries failed; the password was not looked at. */
    public record Wait(Duration time) implements Verdict {}
}
