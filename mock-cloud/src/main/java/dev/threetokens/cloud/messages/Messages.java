package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.devices.StoredDevice;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads stored messages and Actions back. */
@Singleton
public class Messages {
    private static final int CHUNK = 500;
    private static final int CHUNKS_PER_SEARCH = 20;

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

    /** The newest message of a device that may be read. */
    public Optional<NormalizedMessage> lastOf(Opened<StoredDevice> device) {
        return history(History.newest(device, 1, Optional.empty())).items().stream()
                .findFirst();
    }

    /**
     * One page. Where there is a condition, at most 10,000 messages are looked through for it: then a page may have
     * fewer than were asked for, or none, and a next one all the same.
     */
    public History.Page<NormalizedMessage> history(History asked) {
        var wanted = asked.condition();
        return wanted.isEmpty()
                ? Pages.first(asked.count(), rows("messages", asked, asked.count() + 1, this::message))
                : new Search(asked, wanted.get()).page();
    }

    public History.Page<NormalizedAction> actions(History asked) {
        return Pages.first(asked.count(), rows("actions", asked, asked.count() + 1, this::action));
    }

    /** Whether a message of this time, both ends inclusive, has the field. */
    boolean anyWith(DeviceId device, String field, long from, long to) {
        return data(
                device,
                from,
                to,
                all -> all.anyMatch(data -> Fields.value(data, field).isPresent()));
    }

    /** The numbers that the messages of this time, both ends inclusive, have in the field. */
    Summary numbers(DeviceId device, String field, long from, long to) {
        return data(
                device,
                from,
                to,
                all -> all.flatMap(data -> Fields.value(data, field).stream())
                        .map(Summary::of)
                        .reduce(Summary.NONE, Summary::plus));
    }

    private <T> T data(DeviceId device, long from, long to, Function<Stream<Map<String, Object>>, T> use) {
        return jdbi.withHandle(db -> {
            try (var rows = db
                    .createQuery("select data from messages where device_id = :device and ts between :from and :to")
                    .bind("device", device.value())
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(String.class)
                    .stream()) {
                return use.apply(rows.map(json::object));
            }
        });
    }

    /** Keyset paging: the last page of a long history costs as much as the first. */
    private <T> List<Placed<T>> rows(String table, History asked, int count, RowReader<T> reader) {
        var start = asked.cursor().flatMap(Cursor::decode);
        long from = asked.ascending()
                ? start.map(Cursor::ts).filter(ts -> ts > asked.from()).orElse(asked.from())
                : asked.from();
        long to = asked.ascending()
                ? asked.to()
                : start.map(Cursor::ts).filter(ts -> ts < asked.to()).orElse(asked.to());
        return jdbi.withHandle(db -> {
            var query = db.createQuery(sql(table, asked.ascending(), start.isPresent()))
                    .bind("device", asked.device().value().id().value())
                    .bind("from", from)
                    .bind("to", to)
                    .bind("count", count);
            start.ifPresent(cursor -> query.bind("ts", cursor.ts()).bind("seq", cursor.seq()));
            return query.map((row, context) ->
                            new Placed<>(new Cursor(row.getLong("ts"), row.getLong("seq")), reader.read(row)))
                    .list();
        });
    }

    /**
     * The range ends at the cursor, and the order names the device: only so does H2 read just this page from the index.
     */
    static String sql(String table, boolean ascending, boolean continued) {
        var direction = ascending ? "asc" : "desc";
        var beyond = ascending ? ">" : "<";
        var after = continued ? " and (ts " + beyond + " :ts or seq " + beyond + " :seq)" : "";
        return "select * from " + table + " where device_id = :device and ts between :from and :to" + after
                + " order by device_id " + direction + ", ts " + direction + ", seq " + direction
                + " fetch first :count rows only";
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

    /** An item and its place in the order. */
    record Placed<T>(Cursor place, T item) {}

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks through a history for what fulfils a condition. */
    private final class Search {
        private final Condition condition;
        private final List<Placed<NormalizedMessage>> found = new ArrayList<>();
        private History asked;

        Search(History asked, Condition condition) {
            this.asked = asked;
            this.condition = condition;
        }

        History.Page<NormalizedMessage> page() {
            for (int chunk = 0; chunk < CHUNKS_PER_SEARCH; chunk++) {
                var rows = rows("messages", asked, CHUNK, Messages.this::message);
                rows.stream().filter(row -> condition.test(row.item())).forEach(found::add);
                if (found.size() > asked.count() || rows.size() < CHUNK) {
                    return Pages.first(asked.count(), found);
                }
                asked = asked.after(rows.get(rows.size() - 1).place());
            }
            return new History.Page<>(found.stream().map(Placed::item).toList(), asked.cursor());
        }
    }
}
