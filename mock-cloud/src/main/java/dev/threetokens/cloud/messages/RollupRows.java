package dev.threetokens.cloud.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of the roll-ups of one grain. */
final class RollupRows {
    static final RollupRows MINUTES = new RollupRows(Grain.MINUTE);
    static final RollupRows HOURS = new RollupRows(Grain.HOUR);

    private static final String KEY = " where device_id = :device and field = :field and starts_on = :start";
    // The same sum as Summary.plus. An empty side has the mean 0 and the weight 0.
    private static final String ADD = """
             set
              messages = messages + :messages,
              lowest = least(lowest, :lowest),
              highest = greatest(highest, :highest),
              spread = spread + :spread
                + (total / greatest(numbers, 1) - :mean) * (total / greatest(numbers, 1) - :mean)
                * (cast(numbers as double precision) * :numbers / greatest(numbers + :numbers, 1)),
              total = total + :total,
              numbers = numbers + :numbers
            """;
    private static final String INSERT = """
             (device_id, field, starts_on, messages, numbers, lowest, highest, total, spread)
            select :device, :field, :start, :messages, :numbers, :lowest, :highest, :total, :spread
            from devices where id = :device
            """;
    private static final String WITHIN = """
             where device_id = :device and field = :field and starts_on between :from and :to
            """;

    private final String add;
    private final String insert;
    private final String delete;
    private final String within;

    private RollupRows(Grain grain) {
        add = "update " + grain.table() + ADD + KEY;
        insert = "insert into " + grain.table() + INSERT;
        delete = "delete from " + grain.table() + KEY;
        within = "select messages, numbers, lowest, highest, total, spread from " + grain.table() + WITHIN;
    }

    /** Adds to what is there, each slot once. Of a device that is deleted nothing is kept. */
    void add(Handle db, List<Map.Entry<Slot, Rollup>> order) {
        if (order.isEmpty()) {
            return;
        }
        var missing = new ArrayList<Map.Entry<Slot, Rollup>>();
        try (var update = db.prepareBatch(add)) {
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
    void replace(Handle db, Iterable<Slot> slots, Map<Slot, Rollup> now) {
        try (var deletion = db.prepareBatch(delete)) {
            slots.forEach(slot -> key(deletion, slot).add());
            deletion.execute();
        }
        insert(db, List.copyOf(now.entrySet()));
    }

    /** What is in this time, which may be longer than the grain. */
    Rollup within(Handle db, Slot time) {
        return db
                .createQuery(within)
                .bind("device", time.device().value())
                .bind("field", time.field())
                .bind("from", time.startsOn())
                .bind("to", time.lastMilli())
                .map((row, context) -> new Rollup(row.getLong("messages"), summary(row)))
                .stream()
                .reduce(Rollup.NONE, Rollup::plus);
    }

    static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getLong("numbers"),
                row.getDouble("lowest"),
                row.getDouble("highest"),
                row.getDouble("total"),
                row.getDouble("spread"));
    }

    private void insert(Handle db, List<Map.Entry<Slot, Rollup>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var insertion = db.prepareBatch(insert)) {
            rows.forEach(row -> bind(insertion, row.getKey(), row.getValue()).add());
            insertion.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Slot slot, Rollup rollup) {
        return key(batch, slot)
                .bind("messages", rollup.messages())
                .bind("numbers", rollup.numbers().count())
                .bind("lowest", rollup.numbers().min())
                .bind("highest", rollup.numbers().max())
                .bind("total", rollup.numbers().sum())
                .bind("spread", rollup.numbers().spread());
    }

    private static PreparedBatch key(PreparedBatch batch, Slot slot) {
        return batch.bind("device", slot.device().value())
                .bind("field", slot.field())
                .bind("start", slot.startsOn());
    }
}
