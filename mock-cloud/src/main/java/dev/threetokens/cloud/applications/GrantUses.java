package dev.threetokens.cloud.applications;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** When each grant was used last. */
@Singleton
public class GrantUses {
    private static final Comparator<GrantUse> IN_ORDER =
            Comparator.comparing(GrantUse::user).thenComparing(GrantUse::client);

    private final Jdbi jdbi;

    GrantUses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Always in the same order, so that two of these cannot lock each other out. */
    public void record(List<GrantUse> uses) {
        if (uses.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            try (var batch = db.prepareBatch("""
                    update grants set last_used_on = :at
                    where user_id = :user and client_id = :client and (last_used_on is null or last_used_on < :at)
                    """)) {
                uses.stream()
                        .sorted(IN_ORDER)
                        .forEach(use -> batch.bind("user", use.user().value())
                                .bind("client", use.client().value())
                                .bind("at", use.at())
                                .add());
                batch.execute();
            }
        });
    }

    /**
     * A grant was used.
     *
     * @param at milliseconds since the epoch
     */
    public record GrantUse(UserId user, ClientId client, long at) {}
}
