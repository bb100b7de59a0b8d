package dev.threetokens.cloud.messages;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Acknowledges what was committed and tells everybody who follows, in the order of the commits, while the next batch is
 * written. Who writes waits when two batches wait here.
 */
@Singleton
class Announcements {
    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final int BATCHES = 2;

    private final Event<Stored> stored;
    private final BlockingQueue<List<Committed>> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread = new Thread(this::work, "message-announcer");

    Announcements(Event<Stored> stored) {
        this.stored = stored;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends when all that was put here is told. */
    void stop(Duration patience) throws InterruptedException {
        if (queue.offer(List.of(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.join(patience.toMillis());
        }
    }

    /** @param batch not empty */
    void put(List<Committed> batch) throws InterruptedException {
        queue.put(batch);
    }

    private void work() {
        try {
            for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                batch.forEach(this::tell);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Committed one) {
        one.done.complete(one.item);
        announce(one.item);
    }

    /** What is stored stays stored: a reader that fails must not end the announcements for everybody. */
    void announce(Stored item) {
        try {
            stored.fire(item);
        } catch (RuntimeException e) {
            LOG.error("a stored message was not announced to everybody", e);
        }
    }

    /** An item that is in the database, and who waits for that. */
    record Committed(Stored item, CompletableFuture<Stored> done) {}
}
