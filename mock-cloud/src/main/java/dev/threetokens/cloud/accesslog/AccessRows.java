package dev.threetokens.cloud.accesslog;

import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.applications.GrantUses;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the access log. A row goes on as long as the same is done again within a minute, for an hour at most: a device
 * that sends each second makes one row in an hour and not 3,600.
 */
@ApplicationScoped
class AccessRows {
    private static final Set<Rule> BY_GRANT = EnumSet.of(Rule.USER_GRANTED, Rule.APPLICATION_GRANTED);
    private static final String CONTINUE =
            "update access_log set uses = uses + :uses, last_on = greatest(last_on, :last) where id = :id";
    /** The names are remembered for the time when what they name is gone. Of a user who is gone nothing is written. */
    private static final String BEGIN = """
            insert into access_log (id, owner_id, actor_kind, actor_id, actor_name, operation, device_id, device_name,
                                    rule_id, refused, uses, first_on, last_on)
            select :id, u.id, :kind, :actor,
                   coalesce((select a.name from applications a where a.id = :actor),
                            (select d.name from devices d where d.id = :actor and d.owner_id = u.id)),
                   :operation, :device, (select d.name from devices d where d.id = :device and d.owner_id = u.id),
                   :rule, :refused, :uses, :first, :last
            from users u where u.id = :owner
            """;

    private final Jdbi jdbi;
    private final GrantUses grantUses;
    private final OpenRows open;

    @Inject
    AccessRows(Jdbi jdbi, GrantUses grantUses, AccessLogConfig config) {
        this.jdbi = jdbi;
        this.grantUses = grantUses;
        this.open = new OpenRows(config.waiting());
    }

    /** Whether there is a row that may go on with this. */
    boolean isOpen(Access access) {
        return open.has(access);
    }

    /** Whatever is written next begins a new row. */
    void forgetOpen() {
        open.forgetAll();
    }

    @Transactional
    void write(Map<Access, Uses> noted) {
        jdbi.useHandle(db -> begin(db, continued(db, List.copyOf(noted.entrySet()))));
        grantUses.record(noted.entrySet().stream()
                .filter(AccessRows::isByGrant)
                .map(AccessRows::grantUse)
                .toList());
    }

    /** @return those that no row goes on with */
    private List<Map.Entry<Access, Uses>> continued(Handle db, List<Map.Entry<Access, Uses>> noted) {
        var fresh = new ArrayList<Map.Entry<Access, Uses>>();
        var going = new ArrayList<Map.Entry<Access, Uses>>();
        try (var batch = db.prepareBatch(CONTINUE)) {
            for (var entry : noted) {
                var row = open.goingOn(entry.getKey(), entry.getValue());
                row.ifPresent(one -> {
                    batch.bind("id", one.id())
                            .bind("uses", entry.getValue().count())
                            .bind("last", entry.getValue().last())
                            .add();
                    open.wentOn(entry.getKey(), one, entry.getValue());
                });
                (row.isPresent() ? going : fresh).add(entry);
            }
            var changed = batch.size() > 0 ? batch.execute() : new int[0];
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    fresh.add(going.get(i));
                }
            }
        }
        return fresh;
    }

    private void begin(Handle db, List<Map.Entry<Access, Uses>> noted) {
        try (var batch = db.prepareBatch(BEGIN)) {
            noted.forEach(entry -> {
                var access = entry.getKey();
                var uses = entry.getValue();
                batch.bind("id", open.begin(access, uses).id())
                        .bind("owner", access.owner().value())
                        .bind("kind", access.kind().name())
                        .bind("actor", access.actor())
                        .bind("operation", access.operation().name())
                        .bind("device", access.device().map(DeviceId::value).orElse(""))
                        .bind("rule", access.decision().rule().id())
                        .bind("refused", !access.decision().allowed())
                        .bind("uses", uses.count())
                        .bind("first", uses.first())
                        .bind("last", uses.last())
                        .add();
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
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
