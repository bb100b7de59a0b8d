package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.model.id.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of the roll-ups, within the transaction that writes or deletes their messages. Only one may write at a time. */
final class Rollups {
    // The same sum as Summary.plus. An empty side has the mean 0 and the weight 0.
    private static final String ADD = """
            update rollups set
              messages = messages + :messages,
              lowest = least(lowest, :lowest),
              highest = greatest(highest, :highest),
              spread = spread + :spread
                + (total / greatest(numbers, 1) - :mean) * (total / greatest(numbers, 1) - :mean)
                * (cast(numbers as double precision) * :numbers / greatest(numbers + :numbers, 1)),
              total = total + :total,
              numbers = numbers + :numbers
            where device_id = :device and field = :field and starts_on = :start
            """;
    private static final String INSERT = """
            insert into rollups (device_id, field, starts_on, messages, numbers, lowest, highest, total, spread)
            select :device, :field, :start, :messages, :numbers, :lowest, :highest, :total, :spread
            from devices where id = :device
            """;
    private static final String DELETE =
            "delete from rollups where device_id = :device and field = :field and starts_on = :start";

    private Rollups() {}

    /** Adds to what is there. Of a device that is deleted nothing is kept. */
    static void add(Handle db, List<Map.Entry<Minute, Rollup>> order) {
        if (order.isEmpty()) {
            return;
        }
        var missing = new ArrayList<Map.Entry<Minute, Rollup>>();
        try (var update = db.prepareBatch(ADD)) {
            order.forEach(one -> bind(update, one.getKey(), one.getValue())
                    .bind("mean", one.getValue().numbers().mean())
                    .add());
            int[] found = update.execute();
            for (int i = 0; i < found.length; i++) {
                if (found[i] == 0) {
                    missing.add(order.get(i));
                }
            }
        }
        insert(db, missing);
    }

    /** Puts these in the place of what is there; without messages, nothing. */
    static void replace(Handle db, Iterable<Minute> minutes, Map<Minute, Rollup> now) {
        try (var delete = db.prepareBatch(DELETE)) {
            minutes.forEach(minute -> key(delete, minute).add());
            delete.execute();
        }
        insert(db, List.copyOf(now.entrySet()));
    }

    /** What the messages of these minutes say now. */
    static Map<Minute, Rollup> of(Handle db, Json json, Set<Place> places) {
        var found = new Rollup.Builder();
        places.forEach(place -> db.createQuery(
                        "select ts, data from messages where device_id = :device and ts between :from and :to")
                .bind("device", place.device().value())
                .bind("from", place.startsOn())
                .bind("to", place.startsOn() + Minute.MILLIS - 1)
                .map((row, context) -> found.add(place.device(), row.getLong("ts"), json.object(row.getString("data"))))
                .list());
        return found.built();
    }

    /** Up to which message the roll-ups are known to be complete. */
    static long mark(Handle db) {
        return db.createQuery("select seq from rollup_mark").mapTo(Long.class).one();
    }

    static void mark(Handle db, long seq) {
        db.execute("update rollup_mark set seq = greatest(seq, ?)", seq);
    }

    /** Zero if there are no messages. */
    static long newestSeq(Handle db) {
        return db.createQuery("select coalesce(max(seq), 0) from messages")
                .mapTo(Long.class)
                .one();
    }

    /** A minute of a device, whatever its fields. */
    record Place(DeviceId device, long startsOn) {
        static Place of(DeviceId device, long ts) {
            return new Place(device, Minute.startOf(ts));
        }
    }

    private static void insert(Handle db, List<Map.Entry<Minute, Rollup>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = db.prepareBatch(INSERT)) {
            rows.forEach(row -> bind(insert, row.getKey(), row.getValue()).add());
            insert.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Minute minute, Rollup rollup) {
        return key(batch, minute)
                .bind("messages", rollup.messages())
                .bind("numbers", rollup.numbers().count())
                .bind("lowest", rollup.numbers().min())
                .bind("highest", rollup.numbers().max())
                .bind("total", rollup.numbers().sum())
                .bind("spread", rollup.numbers().spread());
    }

    private static PreparedBatch key(PreparedBatch batch, Minute minute) {
        return batch.bind("device", minute.device().value())
                .bind("field", minute.field())
                .bind("start", minute.startsOn());
    }
}
