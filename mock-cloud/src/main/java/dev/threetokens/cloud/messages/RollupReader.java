package dev.threetokens.cloud.messages;

import dev.threetokens.model.id.DeviceId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads numbers from the roll-ups; the messages themselves only where a range begins or ends within a minute. */
@Singleton
public class RollupReader {
    private static final String ROWS = """
            select starts_on, numbers, lowest, highest, total, spread from rollups
            where device_id = :device and field = :field and starts_on between :from and :to and numbers > 0
            order by starts_on
            """;
    private static final String NEXT_MINUTE = """
            select starts_on from rollups
            where device_id = :device and field = :field and starts_on between :from and :to
            order by device_id, field, starts_on fetch first 1 rows only
            """;
    private static final String LAST_MINUTE = """
            select starts_on from rollups where device_id = :device and field = :field
            order by device_id desc, field desc, starts_on desc fetch first 1 rows only
            """;
    private static final String NEXT_FIELD = """
            select field from rollups where device_id = :device and field > :field
            order by device_id, field, starts_on fetch first 1 rows only
            """;

    private final Jdbi jdbi;
    private final Messages messages;
    private final Batches batches;

    RollupReader(Jdbi jdbi, Messages messages, Batches batches) {
        this.jdbi = jdbi;
        this.messages = messages;
        this.batches = batches;
    }

    /**
     * Tells the minutes of a range that have numbers, with what is in them, in order.
     *
     * @param from source time in milliseconds, inclusive
     * @param to source time in milliseconds, inclusive
     */
    public void each(DeviceId device, String field, long from, long to, BiConsumer<Long, Summary> minute) {
        batches.rollUp();
        long firstWhole = Minute.startOf(from) == from ? from : Minute.startOf(from) + Minute.MILLIS;
        long afterWhole = Minute.startOf(to + 1);
        if (firstWhole > afterWhole) {
            raw(device, field, from, to, minute);
            return;
        }
        raw(device, field, from, firstWhole - 1, minute);
        jdbi.useHandle(db -> rows(db, device, field, firstWhole, afterWhole - 1, minute));
        raw(device, field, afterWhole, to, minute);
    }

    /** The time of a message at or after {@code from} that has the field, to the minute; empty if there is none. */
    public Optional<Long> nextWith(DeviceId device, String field, long from, long to) {
        batches.rollUp();
        for (long at = from; at <= to; ) {
            var start = minute(device, field, Minute.startOf(at), to);
            if (start.isEmpty()) {
                return start;
            }
            var found = new Minute(device, field, start.get());
            boolean whole = found.startsOn() >= from && found.lastMilli() <= to;
            if (whole
                    || messages.anyWith(
                            device, field, Math.max(from, found.startsOn()), Math.min(to, found.lastMilli()))) {
                return start;
            }
            at = found.lastMilli() + 1;
        }
        return Optional.empty();
    }

    /** Names of the fields that the device ever sent, in lower case. One look into the index for each. */
    public List<String> fields(DeviceId device) {
        batches.rollUp();
        return jdbi.withHandle(db -> {
            var names = new ArrayList<String>();
            for (var name = after(db, device, ""); name.isPresent(); name = after(db, device, name.get())) {
                names.add(name.get());
            }
            return names;
        });
    }

    /** The start of the newest minute in which the device sent the field. */
    public Optional<Long> lastMinute(DeviceId device, String field) {
        batches.rollUp();
        return jdbi.withHandle(db -> db.createQuery(LAST_MINUTE)
                .bind("device", device.value())
                .bind("field", Fields.key(field))
                .mapTo(Long.class)
                .findFirst());
    }

    private static Optional<String> after(Handle db, DeviceId device, String field) {
        return db.createQuery(NEXT_FIELD)
                .bind("device", device.value())
                .bind("field", field)
                .mapTo(String.class)
                .findFirst();
    }

    private Optional<Long> minute(DeviceId device, String field, long from, long to) {
        return jdbi.withHandle(db -> db.createQuery(NEXT_MINUTE)
                .bind("device", device.value())
                .bind("field", Fields.key(field))
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .findFirst());
    }

    private void raw(DeviceId device, String field, long from, long to, BiConsumer<Long, Summary> minute) {
        if (from <= to) {
            var numbers = messages.numbers(device, field, from, to);
            if (!numbers.isEmpty()) {
                minute.accept(Minute.startOf(from), numbers);
            }
        }
    }

    private static void rows(
            Handle db, DeviceId device, String field, long from, long to, BiConsumer<Long, Summary> minute) {
        db.createQuery(ROWS)
                .bind("device", device.value())
                .bind("field", Fields.key(field))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Row(row.getLong("starts_on"), summary(row)))
                .useIterator(rows -> rows.forEachRemaining(row -> minute.accept(row.startsOn, row.numbers)));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getLong("numbers"),
                row.getDouble("lowest"),
                row.getDouble("highest"),
                row.getDouble("total"),
                row.getDouble("spread"));
    }

    private record Row(long startsOn, Summary numbers) {}
}
