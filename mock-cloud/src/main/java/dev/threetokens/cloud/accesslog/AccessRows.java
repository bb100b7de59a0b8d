package dev.threetokens.cloud.accesslog;

import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.applications.GrantUses;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes the access log. A row goes on as long as the same is done again within a minute, for an hour at most: a device
 * that sends each second makes one row in an hour and not 3,600.
 */
@ApplicationScoped
class AccessRows {
    private static final long GOES_ON = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofHours(1).toMillis();
    private static final Set<Rule> BY_GRANT = EnumSet.of(Rule.USER_GRANTED, Rule.APPLICATION_GRANTED);
    private static final String CONTINUE = """
            update access_log set uses = uses + :uses, last_on = greatest(last_on, :last)
            where owner_id = :owner and actor_id = :actor and device_id = :device and operation = :operation
              and actor_kind = :kind and rule_id = :rule and last_on >= :joins and first_on > :full
            """;
    /** The names are remembered for the time when what they name is gone. Of a user who is gone nothing is written. */
    private static final String BEGIN = """
            insert into access_log (owner_id, actor_kind, actor_id, actor_name, operation, device_id, device_name,
                                    rule_id, refused, uses, first_on, last_on)
            select u.id, :kind, :actor,
                   coalesce((select a.name from applications a where a.id = :actor),
                            (select d.name from devices d where d.id = :actor and d.owner_id = u.id)),
                   :operation, :device, (select d.name from devices d where d.id = :device and d.owner_id = u.id),
                   :rule, :refused, :uses, :first, :last
            from users u where u.id = :owner
            """;

    private final Jdbi jdbi;
    private final GrantUses grantUses;

    @Inject
    AccessRows(Jdbi jdbi, GrantUses grantUses) {
        this.jdbi = jdbi;
        this.grantUses = grantUses;
    }

    @Transactional
    void write(Map<Access, Uses> noted) {
        var entries = List.copyOf(noted.entrySet());
        jdbi.useHandle(db -> {
            var fresh = continued(db, entries);
            if (!fresh.isEmpty()) {
                begin(db, fresh);
            }
        });
        grantUses.record(entries.stream()
                .filter(AccessRows::isByGrant)
                .map(AccessRows::grantUse)
                .toList());
    }

    /** @return those that no row goes on with */
    private static List<Map.Entry<Access, Uses>> continued(Handle db, List<Map.Entry<Access, Uses>> entries) {
        try (var batch = db.prepareBatch(CONTINUE)) {
            entries.forEach(entry -> bind(batch, entry)
                    .bind("joins", entry.getValue().first() - GOES_ON)
                    .bind("full", entry.getValue().last() - LONGEST)
                    .add());
            var fresh = new ArrayList<Map.Entry<Access, Uses>>();
            var changed = batch.execute();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    fresh.add(entries.get(i));
                }
            }
            return fresh;
        }
    }

    private static void begin(Handle db, List<Map.Entry<Access, Uses>> entries) {
        try (var batch = db.prepareBatch(BEGIN)) {
            entries.forEach(entry -> bind(batch, entry)
                    .bind("refused", !entry.getKey().decision().allowed())
                    .add());
            batch.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Map.Entry<Access, Uses> entry) {
        var access = entry.getKey();
        var uses = entry.getValue();
        return batch.bind("owner", access.owner().value())
                .bind("kind", access.kind().name())
                .bind("actor", access.actor())
                .bind("operation", access.operation().name())
                .bind("device", access.device().map(DeviceId::value).orElse(""))
                .bind("rule", access.decision().rule().id())
                .bind("uses", uses.count())
                .bind("first", uses.first())
                .bind("last", uses.last());
    }

    private static boolean isByGrant(Map.Entry<Access, Uses> entry) {
        return BY_GRANT.contains(entry.getKey().decision().rule());
    }

    private static GrantUses.GrantUse grantUse(Map.Entry<Access, Uses> entry) {
        return new GrantUses.GrantUse(
                entry.getKey().owner(),
                new ClientId(entry.getKey().actor()),
                entry.getValue().last());
    }
}
