package dev.threetokens.cloud.messages;

import dev.threetokens.model.id.DeviceId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads numbers from the roll-ups: by the hour for whole hours, by the minute for what is left of whole minutes, and from the
 * messages themselves only where a range begins or ends within a minute.
 */
@Singleton
public class RollupReader {
    private static final String ROWS = """
            select starts_on, numbers, lowest, highest, total, spread from %s
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
     * Tells the pieces of a range that have numbers, with the start and what is in them, in order.
     *
     * @param longest no piece is longer than this, nor crosses the end of one of these
     * @param from source time in milliseconds, inclusive
     * @param to source time in milliseconds, inclusive
     */
    public void each(
            DeviceId device, String field, long from, long to, Grain longest, BiConsumer<Long, Summary> piece) {
        batches.rollUp();
        var asked = new Pieces(device, field, piece);
        if (longest == Grain.HOUR) {
            asked.hours(from, to);
        } else {
            asked.minutes(from, to);
        }
    }

    /** The time of a message at or after {@code from} that has the field, to the minute; empty if there is none. */
    public Optional<Long> nextWith(DeviceId device, String field, long from, long to) {
        batches.rollUp();
        for (long at = from; at <= to; ) {
            var start = minute(device, field, Grain.MINUTE.startOf(at), to);
            if (start.isEmpty()) {
                return start;
            }
            var found = Slot.at(device, field, start.get());
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

    /** The pieces of one question. */
    private final class Pieces {
        private final DeviceId device;
        private final String field;
        private final BiConsumer<Long, Summary> piece;

        Pieces(DeviceId device, String field, BiConsumer<Long, Summary> piece) {
            this.device = device;
            this.field = field;
            this.piece = piece;
        }

        void hours(long from, long to) {
            whole(Grain.HOUR, from, to, this::minutes);
        }

        void minutes(long from, long to) {
            whole(Grain.MINUTE, from, to, this::messages);
        }

        private void messages(long from, long to) {
            var numbers = messages.numbers(device, field, from, to);
            if (!numbers.isEmpty()) {
                piece.accept(Grain.MINUTE.startOf(from), numbers);
            }
        }

        /** Whole grains from their roll-ups, and what is before and after them from something finer. */
        private void whole(Grain grain, long from, long to, Finer finer) {
            long firstWhole = grain.startOf(from) == from ? from : grain.startOf(from) + grain.millis();
            long afterWhole = grain.startOf(to) + grain.millis() - 1 == to ? to + 1 : grain.startOf(to);
            if (firstWhole > afterWhole) {
                finer.ifAny(from, to);
                return;
            }
            finer.ifAny(from, firstWhole - 1);
            jdbi.useHandle(db -> rows(db, grain, firstWhole, afterWhole - 1));
            finer.ifAny(afterWhole, to);
        }

        private void rows(Handle db, Grain grain, long from, long to) {
            db.createQuery(ROWS.formatted(grain.table()))
                    .bind("device", device.value())
                    .bind("field", Fields.key(field))
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> new Row(row.getLong("starts_on"), RollupRows.summary(row)))
                    .useIterator(rows -> rows.forEachRemaining(row -> piece.accept(row.startsOn, row.numbers)));
        }
    }

    private interface Finer {
        void in(long from, long to);

        default void ifAny(long from, long to) {
            if (from <= to) {
                in(from, to);
            }
        }
    }

    private record Row(long startsOn, Summary numbers) {}
}
