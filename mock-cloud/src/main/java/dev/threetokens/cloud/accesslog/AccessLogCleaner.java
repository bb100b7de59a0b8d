package dev.threetokens.cloud.accesslog;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Keeps the access log as short as the settings say. */
@Singleton
public class AccessLogCleaner {
    private final Jdbi jdbi;
    private final AccessLogConfig config;
    private final Clock clock;

    AccessLogCleaner(Jdbi jdbi, AccessLogConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void clean() {
        forgetOld();
        forgetTooMany();
    }

    private void forgetOld() {
        jdbi.useHandle(db -> db.createUpdate("delete from access_log where last_on < :oldest")
                .bind("oldest", clock.millis() - config.retention().toMillis())
                .execute());
    }

    private void forgetTooMany() {
        jdbi.withHandle(db -> db.createQuery("select owner_id from access_log group by owner_id having count(*) > :max")
                        .bind("max", config.maxRowsPerUser())
                        .mapTo(String.class)
                        .list())
                .forEach(this::forgetOldestOf);
    }

    private void forgetOldestOf(String owner) {
        jdbi.useHandle(db -> db.createUpdate("""
                        delete from access_log where id in (
                          select id from access_log where owner_id = :owner
                          order by last_on desc, id desc offset :max rows)
                        """)
                .bind("owner", owner)
                .bind("max", config.maxRowsPerUser())
                .execute());
    }
}
