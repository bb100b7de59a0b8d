package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Rolls up the messages that were stored before there were roll-ups: once, at the start, before new ones are written. */
@Singleton
public class RollupBacklog {
    private static final Logger LOG = Logger.getLogger(RollupBacklog.class);
    private static final int BEFORE_THE_WRITER = 1;
    private static final int STEP = 1_000;

    private final Jdbi jdbi;
    private final Json json;

    RollupBacklog(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void start(@Observes @Priority(BEFORE_THE_WRITER) StartupEvent event) {
        work();
    }

    void work() {
        for (var rest = rest(); rest.isPresent(); rest = rest()) {
            var todo = rest.get();
            LOG.infof("messages are rolled up: %d of %d", todo.done, todo.last);
            jdbi.useTransaction(db -> step(db, todo));
        }
    }

    private Optional<Todo> rest() {
        return jdbi.withHandle(db -> db.createQuery("select done_seq, last_seq from rollup_backlog")
                .map((row, context) -> new Todo(row.getLong("done_seq"), row.getLong("last_seq")))
                .findFirst());
    }

    private void step(Handle db, Todo todo) {
        var rollups = new Rollup.Builder();
        var done = db.createQuery("""
                        select seq, device_id, ts, data from messages where seq > :done and seq <= :last
                        order by seq fetch first :step rows only
                        """)
                .bind("done", todo.done)
                .bind("last", todo.last)
                .bind("step", STEP)
                .map((row, context) -> {
                    rollups.add(
                            new DeviceId(row.getString("device_id")),
                            row.getLong("ts"),
                            json.object(row.getString("data")));
                    return row.getLong("seq");
                })
                .list();
        Rollups.add(db, rollups.built());
        if (done.size() < STEP) {
            db.execute("delete from rollup_backlog");
        } else {
            db.execute("update rollup_backlog set done_seq = ?", done.get(done.size() - 1));
        }
    }

    private record Todo(long done, long last) {}
}
