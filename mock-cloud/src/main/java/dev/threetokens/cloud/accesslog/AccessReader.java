package dev.threetokens.cloud.accesslog;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads the access log of one user. Names of what belongs to others are never among what it reads. */
@Singleton
public class AccessReader {
    private static final int MAX_NAMED = 200;
    private static final String SELECT = """
            select l.*, coalesce(a.name, own.name, l.actor_name) as actor_now, coalesce(d.name, l.device_name) as device_now
            from access_log l
            left join applications a on a.id = l.actor_id
            left join devices own on own.id = l.actor_id and own.owner_id = l.owner_id
            left join devices d on d.id = l.device_id and d.owner_id = l.owner_id
            where l.owner_id = :owner
            """;

    private final Jdbi jdbi;

    AccessReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rows, those used last first. */
    public List<LoggedAccess> find(AccessQuery query) {
        var sql = new StringBuilder(SELECT);
        query.about().ifPresent(id -> sql.append(" and (l.actor_id = :about or l.device_id = :about)"));
        query.before().ifPresent(at -> sql.append(" and (l.last_on < :on or (l.last_on = :on and l.id < :id))"));
        if (query.refusedOnly()) {
            sql.append(" and l.refused");
        }
        sql.append(" order by l.last_on desc, l.id desc fetch first :count rows only");
        return jdbi.withHandle(db -> {
            var select = db.createQuery(sql.toString())
                    .bind("owner", query.owner().value())
                    .bind("count", query.count());
            query.about().ifPresent(id -> select.bind("about", id));
            query.before().ifPresent(at -> select.bind("on", at.lastOn()).bind("id", at.id()));
            return select.map((row, context) -> read(row)).list();
        });
    }

    /** The applications and devices that the log of this user names, by name. */
    public List<Named> named(UserId owner) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select s.id, max(coalesce(a.name, d.name, s.name)) as name
                        from (select actor_id as id, max(actor_name) as name from access_log
                              where owner_id = :owner and actor_id <> '' group by actor_id
                              union all
                              select device_id, max(device_name) from access_log
                              where owner_id = :owner and device_id <> '' group by device_id) s
                        left join applications a on a.id = s.id
                        left join devices d on d.id = s.id and d.owner_id = :owner
                        group by s.id order by name, s.id fetch first :max rows only
                        """)
                .bind("owner", owner.value())
                .bind("max", MAX_NAMED)
                .map((row, context) -> new Named(row.getString("id"), Optional.ofNullable(row.getString("name"))))
                .list());
    }

    private static LoggedAccess read(ResultSet row) throws SQLException {
        return new LoggedAccess(
                new LoggedAccess.Cursor(row.getLong("last_on"), row.getLong("id")),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                Optional.ofNullable(row.getString("actor_now")),
                Operation.valueOf(row.getString("operation")),
                Optional.of(row.getString("device_id")).filter(id -> !id.isEmpty()),
                Optional.ofNullable(row.getString("device_now")),
                row.getString("rule_id"),
                row.getBoolean("refused"),
                row.getLong("uses"),
                Instant.ofEpochMilli(row.getLong("first_on")),
                Instant.ofEpochMilli(row.getLong("last_on")));
    }

    /** An application or device, with its name as far as it is known. */
    public record Named(String id, Optional<String> name) {}
}
