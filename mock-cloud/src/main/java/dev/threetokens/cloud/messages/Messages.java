package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.model.action.ActionList;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads stored messages and Actions back. */
@Singleton
public class Messages {
    private final Jdbi jdbi;
    private final Json json;

    Messages(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public Optional<NormalizedMessage> find(MessageId mid) {
        return jdbi.withHandle(db -> db.createQuery("select * from messages where mid = :mid")
                .bind("mid", mid.value())
                .map((row, context) -> message(row))
                .findFirst());
    }

    public Optional<NormalizedAction> findAction(MessageId mid) {
        return jdbi.withHandle(db -> db.createQuery("select * from actions where mid = :mid")
                .bind("mid", mid.value())
                .map((row, context) -> action(row))
                .findFirst());
    }

    /** The newest messages of a device, newest first. */
    public List<NormalizedMessage> last(DeviceId device, int count) {
        return history(new History(device, 0, Long.MAX_VALUE, false, count, Optional.empty()))
                .items();
    }

    public Optional<NormalizedMessage> lastOf(DeviceId device) {
        return last(device, 1).stream().findFirst();
    }

    public History.Page<NormalizedMessage> history(History asked) {
        return page("messages", asked, this::message);
    }

    public History.Page<NormalizedAction> actions(History asked) {
        return page("actions", asked, this::action);
    }

    private <T> History.Page<T> page(String table, History asked, RowReader<T> reader) {
        var start = asked.cursor().flatMap(Cursor::decode);
        var rows = jdbi.withHandle(db -> {
            var query = db.createQuery(sql(table, asked.ascending(), start.isPresent()))
                    .bind("device", asked.device().value())
                    .bind("from", asked.from())
                    .bind("to", asked.to())
                    .bind("count", asked.count() + 1);
            start.ifPresent(cursor -> query.bind("ts", cursor.ts()).bind("seq", cursor.seq()));
            return query.map((row, context) ->
                            new Placed<>(new Cursor(row.getLong("ts"), row.getLong("seq")), reader.read(row)))
                    .list();
        });
        boolean more = rows.size() > asked.count();
        var shown = more ? rows.subList(0, asked.count()) : rows;
        Optional<String> next =
                more ? Optional.of(shown.get(shown.size() - 1).place.encoded()) : Optional.empty();
        return new History.Page<>(shown.stream().map(Placed::item).toList(), next);
    }

    /** Keyset paging: the last page of a long history costs as much as the first. */
    private static String sql(String table, boolean ascending, boolean continued) {
        var direction = ascending ? "asc" : "desc";
        var beyond = ascending ? ">" : "<";
        var after = continued ? " and (ts " + beyond + " :ts or (ts = :ts and seq " + beyond + " :seq))" : "";
        return "select * from " + table + " where device_id = :device and ts between :from and :to" + after
                + " order by ts " + direction + ", seq " + direction + " fetch first :count rows only";
    }

    private NormalizedMessage message(ResultSet row) throws SQLException {
        return new NormalizedMessage(
                new MessageId(row.getString("mid")),
                new UserId(row.getString("owner_id")),
                new DeviceId(row.getString("device_id")),
                new DeviceTypeId(row.getString("type_id")),
                row.getLong("ts"),
                row.getLong("cts"),
                row.getInt("mv"),
                json.object(row.getString("data")));
    }

    private NormalizedAction action(ResultSet row) throws SQLException {
        return new NormalizedAction(
                null,
                new MessageId(row.getString("mid")),
                new UserId(row.getString("owner_id")),
                Optional.ofNullable(row.getString("source_id"))
                        .map(DeviceId::new)
                        .orElse(null),
                new DeviceId(row.getString("device_id")),
                new DeviceTypeId(row.getString("type_id")),
                row.getLong("ts"),
                row.getLong("cts"),
                row.getInt("mv"),
                json.read(row.getString("data"), ActionList.class));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Placed<T>(Cursor place, T item) {}
}
