package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.messages.Rollups.Place;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Deletes messages and Actions that were received longer ago than the settings say, in steps so small that no message
 * waits long for one. Roll-ups go with them: what else was sent for the same minute stays in its roll-up.
 */
@Singleton
public class Retention {
    private static final int STEP = 500;

    private final Batches batches;
    private final Json json;
    private final MessageConfig config;
    private final Clock clock;

    Retention(Batches batches, Json json, MessageConfig config, Clock clock) {
        this.batches = batches;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void clean() {
        receivedBefore(clock.millis() - config.retention().toMillis());
    }

    void receivedBefore(long oldest) {
        allSteps(db -> forgetMessages(db, oldest));
        allSteps(db -> forgetActions(db, oldest));
    }

    private void allSteps(Step step) {
        int deleted = STEP;
        while (deleted == STEP) {
            deleted = step(step);
        }
    }

    private int step(Step step) {
        int[] deleted = {0};
        batches.alone(db -> deleted[0] = step.in(db));
        return deleted[0];
    }

    private int forgetMessages(Handle db, long oldest) {
        var old = oldest(db, "messages", oldest);
        if (!old.isEmpty()) {
            delete(db, "messages", old);
            rollUpAnew(db, old);
        }
        return old.size();
    }

    private static int forgetActions(Handle db, long oldest) {
        var old = oldest(db, "actions", oldest);
        if (!old.isEmpty()) {
            delete(db, "actions", old);
        }
        return old.size();
    }

    /** Rows are numbered as they are received, so that the oldest need no index but the key. */
    private static List<Old> oldest(Handle db, String table, long oldest) {
        return db
                .createQuery("select seq, device_id, ts, cts, data from " + table + " order by seq fetch first " + STEP
                        + " rows only")
                .map((row, context) -> new Old(
                        row.getLong("seq"),
                        new DeviceId(row.getString("device_id")),
                        row.getLong("ts"),
                        row.getLong("cts"),
                        row.getString("data")))
                .stream()
                .takeWhile(one -> one.cts < oldest)
                .toList();
    }

    private static void delete(Handle db, String table, List<Old> old) {
        db.createUpdate("delete from " + table + " where seq <= :last")
                .bind("last", old.get(old.size() - 1).seq)
                .execute();
    }

    private void rollUpAnew(Handle db, List<Old> old) {
        var gone = new Rollup.Builder();
        old.forEach(one -> gone.add(one.device, one.ts, json.object(one.data)));
        var minutes = gone.built().keySet();
        var left = Rollups.of(db, json, old.stream().map(Old::place).collect(Collectors.toSet()));
        Rollups.replace(db, minutes, only(minutes, left));
    }

    /** A message that stays may have fields that no deleted one has: their roll-ups are as they were. */
    private static Map<Slot, Rollup> only(Set<Slot> minutes, Map<Slot, Rollup> left) {
        return left.entrySet().stream()
                .filter(one -> minutes.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private interface Step {
        int in(Handle db);
    }

    private record Old(long seq, DeviceId device, long ts, long cts, String data) {
        Place place() {
            return Place.of(device, ts);
        }
    }
}
