package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.messages.Announcements.Committed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes messages and Actions in batches by one writer. What waits while a batch is committed makes the next batch, so
 * that batches grow with the load. A message is acknowledged, and then announced, after its batch is committed. Roll-ups
 * follow with the next batches (docs/adr/0016).
 */
@Singleton
public class Batches implements MessageLog {
    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long IDLE_MILLIS = 200;
    private static final int LOADED = 8;

    private final Jdbi jdbi;
    private final MessageConfig config;
    private final Announcements announcements;
    private final IntakeMeters meters;
    private final UnwrittenRollups unwritten;
    private final BlockingQueue<Waiting> queue;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Thread writer = new Thread(this::writeUntilStopped, "message-writer");
    private volatile boolean stopping;
    private int lastSize;
    private long lastNanos;

    Batches(Jdbi jdbi, MessageConfig config, Announcements announcements, IntakeMeters meters) {
        this.jdbi = jdbi;
        this.config = config;
        this.announcements = announcements;
        this.meters = meters;
        this.unwritten = new UnwrittenRollups(config.rollupDelay());
        this.queue = new ArrayBlockingQueue<>(config.queue());
        meters.watch(queue, config.queue());
    }

    /** @return completes after the commit; fails with {@link RefusedMessageException} if the queue is full */
    @Override
    public CompletionStage<Stored> add(Taken taken) {
        var waiting = new Waiting(taken, new CompletableFuture<>());
        if (stopping || !queue.offer(waiting)) {
            throw RefusedMessageException.overloaded();
        }
        return waiting.done;
    }

    void start(@Observes StartupEvent event) {
        if (!config.store()) {
            LOG.warn("Messages are acknowledged and not stored: mock-cloud.messages.store is false");
        }
        writer.start();
    }

    /** What waits is written. An interrupt would close H2's file. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        writer.join(PATIENCE.toMillis());
        if (writer.isAlive()) {
            LOG.warn("the last batch was not written in time");
        }
        announcements.stop(PATIENCE);
    }

    /** Does something in a transaction of its own while no batch is written, and after all roll-ups are. */
    void alone(HandleConsumer<RuntimeException> work) {
        writing.lock();
        try {
            var rest = unwritten.all();
            jdbi.useTransaction(db -> {
                rest.write(db);
                work.useHandle(db);
            });
            unwritten.written(rest);
        } finally {
            writing.unlock();
        }
    }

    /** Lets all messages be deleted while no batch is written; what no roll-up says of them yet is forgotten. */
    public void whileEmptied(Runnable deletion) {
        writing.lock();
        try {
            deletion.run();
            unwritten.forget();
        } finally {
            writing.unlock();
        }
    }

    /** Writes the roll-ups of everything that is committed by now. */
    void rollUp() {
        if (!unwritten.isEmpty()) {
            alone(db -> {});
        }
    }

    private void writeUntilStopped() {
        try {
            while (!stopping || !queue.isEmpty()) {
                var batch = next();
                if (write(batch) && !batch.isEmpty()) {
                    announcements.put(batch.stream()
                            .map(one -> new Committed(one.taken.item(), one.done))
                            .toList());
                }
            }
            rollUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What waits; empty if nothing came for a while, and there may be roll-ups to write. */
    private List<Waiting> next() throws InterruptedException {
        var batch = new ArrayList<Waiting>();
        var first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            gather();
            batch.add(first);
            queue.drainTo(batch, config.batch() - 1);
            lastSize = batch.size();
            lastNanos = System.nanoTime();
        }
        return batch;
    }

    /** Under load, a moment for more to come: a commit costs much, each message in it little. A lone one waits for nobody. */
    private void gather() throws InterruptedException {
        long rest = config.gather().toNanos() - (System.nanoTime() - lastNanos);
        if (rest > 0 && lastSize >= LOADED && queue.size() < config.batch()) {
            TimeUnit.NANOSECONDS.sleep(rest);
        }
    }

    private boolean write(List<Waiting> batch) {
        try {
            long start = System.nanoTime();
            if (config.store() && (!batch.isEmpty() || !unwritten.isEmpty())) {
                writeWithRollups(batch.stream().map(Waiting::taken).toList());
            }
            if (!batch.isEmpty()) {
                meters.batch(batch.size(), System.nanoTime() - start);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("a batch of " + batch.size() + " could not be written", e);
            batch.forEach(waiting -> waiting.done.completeExceptionally(RefusedMessageException.overloaded()));
            return false;
        }
    }

    private void writeWithRollups(List<Taken> batch) {
        writing.lock();
        try {
            var due = unwritten.due(() -> jdbi.withHandle(Rollups::newestSeq));
            if (batch.isEmpty() && due.isEmpty()) {
                return;
            }
            jdbi.useTransaction(db -> {
                MessageRows.insert(db, batch);
                due.write(db);
            });
            unwritten.written(due);
            batch.forEach(taken -> unwritten.add(taken.item()));
        } finally {
            writing.unlock();
        }
    }

    private record Waiting(Taken taken, CompletableFuture<Stored> done) {}
}
