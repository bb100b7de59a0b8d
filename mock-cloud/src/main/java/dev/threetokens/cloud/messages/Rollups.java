package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.model.id.DeviceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The roll-ups by the minute and by the hour, within the transaction that writes or deletes their messages. An hour is
 * always the sum of its minutes. Only one may write at a time.
 */
final class Rollups {
    private Rollups() {}

    /** Adds minutes to what is there. Of a device that is deleted nothing is kept. */
    static void add(Handle db, List<Map.Entry<Slot, Rollup>> minutes) {
        var hours = new LinkedHashMap<Slot, Rollup>();
        minutes.forEach(one -> hours.merge(one.getKey().hour(), one.getValue(), Rollup::plus));
        RollupRows.MINUTES.add(db, minutes);
        RollupRows.HOURS.add(db, List.copyOf(hours.entrySet()));
    }

    /** Puts these minutes in the place of what is there; without messages, nothing. */
    static void replace(Handle db, Set<Slot> minutes, Map<Slot, Rollup> now) {
        RollupRows.MINUTES.replace(db, minutes, now);
        var hours = minutes.stream().map(Slot::hour).collect(Collectors.toSet());
        RollupRows.HOURS.replace(db, hours, ofMinutes(db, hours));
    }

    /** What the messages of these minutes say now. */
    static Map<Slot, Rollup> of(Handle db, Json json, Set<Place> places) {
        var found = new Rollup.Builder();
        places.forEach(place -> db.createQuery(
                        "select ts, data from messages where device_id = :device and ts between :from and :to")
                .bind("device", place.device().value())
                .bind("from", place.startsOn())
                .bind("to", place.startsOn() + Grain.MINUTE.millis() - 1)
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
            return new Place(device, Grain.MINUTE.startOf(ts));
        }
    }

    /** Those of the hours that have messages. */
    private static Map<Slot, Rollup> ofMinutes(Handle db, Set<Slot> hours) {
        return hours.stream()
                .map(hour -> Map.entry(hour, RollupRows.MINUTES.within(db, hour)))
                .filter(one -> one.getValue().messages() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
