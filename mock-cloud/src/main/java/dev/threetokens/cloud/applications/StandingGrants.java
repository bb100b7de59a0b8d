package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Grant;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.store.Remembered;
import dev.threetokens.cloud.store.RightsChanges;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The grants as they stand now: what decisions stand on, remembered until any right changes. */
@Singleton
public class StandingGrants {
    private static final int REMEMBERED = 10_000;

    private final Jdbi jdbi;
    private final Remembered<Pair, Grant> remembered;

    public StandingGrants(Jdbi jdbi, RightsChanges changes) {
        this.jdbi = jdbi;
        this.remembered = new Remembered<>(changes, REMEMBERED);
    }

    /** {@link Grant#NONE} if there is none. */
    public Grant between(UserId user, ClientId client) {
        return remembered.find(new Pair(user, client), this::read).orElse(Grant.NONE);
    }

    private Optional<Grant> read(Pair pair) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select g.permissions as granted, a.permissions as asked
                        from grants g join applications a on a.id = g.client_id
                        where g.user_id = :user and g.client_id = :client
                        """)
                .bind("user", pair.user.value())
                .bind("client", pair.client.value())
                .map((row, context) -> new Grant(
                        Permissions.parse(row.getString("granted")), Permissions.parse(row.getString("asked"))))
                .findFirst());
    }

    private record Pair(UserId user, ClientId client) {}
}
