package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Users, closed. */
@Singleton
public class UserTargets {
    private final Users users;

    UserTargets(Users users) {
        this.users = users;
    }

    public Optional<Guarded<User>> find(UserId id) {
        return users.find(id).map(user -> Guarded.of(user, new Target.OfUser(id)));
    }
}
