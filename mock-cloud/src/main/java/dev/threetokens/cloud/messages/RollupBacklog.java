package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.messages.Rollups.Place;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Rolls up the messages after the mark at the start: those whose roll-ups were not written when the cloud ended, and those
 * from before there were roll-ups. Their minutes are rolled up anew, so that it does not matter what of them was written.
 */
@Singleton
public class RollupBacklog {
    private static final Logger LOG = Logger.getLogger(RollupBacklog.class);
    private static final int BEFORE_THE_WRITER = 1;
    private static final int STEP = 20_000;

    private final Batches batches;
    private final Json json;

    RollupBacklog(Batches batches, Json json) {
        this.batches = batches;
        this.json = json;
    }

    void start(@Observes @Priority(BEFORE_THE_WRITER) StartupEvent event) {
        work();
    }

    void work() {
        int[] done = {STEP};
        while (done[0] == STEP) {
            batches.alone(db -> done[0] = step(db));
            if (done[0] > 0) {
                LOG.infof("%d messages were rolled up", done[0]);
            }
        }
    }

    private int step(Handle db) {
        var places = new HashSet<Place>();
        var done = db.createQuery("""
                        select seq, device_id, ts from messages where seq > :done
                        order by seq fetch first :step rows only
                        """)
                .bind("done", Rollups.mark(db))
                .bind("step", STEP)
                .map((row, context) -> {
                    places.add(Place.of(new DeviceId(row.getString("device_id")), row.getLong("ts")));
                    return row.getLong("seq");
                })
                .list();
        if (!done.isEmpty()) {
            var anew = Rollups.of(db, json, places);
            Rollups.replace(db, anew.keySet(), anew);
            Rollups.mark(db, done.get(done.size() - 1));
        }
        return done.size();
    }
}
