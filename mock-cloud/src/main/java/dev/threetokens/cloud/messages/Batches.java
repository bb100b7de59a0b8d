package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.messages.Stored.StoredAction;
import dev.threetokens.cloud.messages.Stored.StoredMessage;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.NormalizedMessage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes messages and Actions in batches by one writer. What waits while a batch is committed makes the next batch, so
 * that batches grow with the load. A message is acknowledged, and then announced, after its batch is committed.
 */
@Singleton
public class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final long STOP_SECONDS = 5;
    private static final String INSERT_MESSAGE = """
            insert into messages (mid, owner_id, device_id, type_id, ts, cts, mv, data)
            select :mid, :owner, :device, :type, :ts, :cts, :mv, :data from devices where id = :device
            """;
    private static final String INSERT_ACTION = """
            insert into actions (mid, owner_id, source_id, device_id, type_id, ts, cts, mv, data)
            select :mid, :owner, :source, :device, :type, :ts, :cts, :mv, :data from devices where id = :device
            """;

    private final Jdbi jdbi;
    private final Json json;
    private final MessageConfig config;
    private final Event<Stored> stored;
    private final IntakeMeters meters;
    private final BlockingQueue<Waiting> queue;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "message-writer"));

    Batches(Jdbi jdbi, Json json, MessageConfig config, Event<Stored> stored, IntakeMeters meters) {
        this.jdbi = jdbi;
        this.json = json;
        this.config = config;
        this.stored = stored;
        this.meters = meters;
        this.queue = new ArrayBlockingQueue<>(config.queue());
        meters.watch(queue, config.queue());
    }

    /** @return completes after the commit; fails with {@link RefusedMessageException} if the queue is full */
    CompletionStage<Stored> add(Stored item) {
        var waiting = new Waiting(item, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw RefusedMessageException.overloaded();
        }
        return waiting.done;
    }

    void start(@Observes StartupEvent event) {
        writer.execute(this::writeUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writer.shutdownNow();
        if (!writer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the last batch was not written in time");
        }
    }

    /** Does something in a transaction of its own while no batch is written. */
    void alone(HandleConsumer<RuntimeException> work) {
        writing.lock();
        try {
            jdbi.useTransaction(work);
        } finally {
            writing.unlock();
        }
    }

    private void writeUntilStopped() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                writeOne(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOne(Waiting first) {
        var batch = new ArrayList<Waiting>();
        batch.add(first);
        queue.drainTo(batch, config.batch() - 1);
        try {
            long start = System.nanoTime();
            alone(db -> insert(db, batch));
            meters.batch(batch.size(), System.nanoTime() - start);
        } catch (RuntimeException e) {
            LOG.error("a batch of " + batch.size() + " could not be written", e);
            batch.forEach(waiting -> waiting.done.completeExceptionally(RefusedMessageException.overloaded()));
            return;
        }
        batch.forEach(waiting -> {
            waiting.done.complete(waiting.item);
            announce(waiting.item);
        });
    }

    /** What is stored stays stored: a reader that fails must not end the writer for everybody. */
    private void announce(Stored item) {
        try {
            stored.fire(item);
        } catch (RuntimeException e) {
            LOG.error("a stored message was not announced to everybody", e);
        }
    }

    /** A message of a device that was deleted meanwhile is dropped: its device row is gone. */
    private void insert(Handle db, List<Waiting> batch) {
        try (var messages = db.prepareBatch(INSERT_MESSAGE);
                var actions = db.prepareBatch(INSERT_ACTION)) {
            var rollups = new Rollup.Builder();
            batch.forEach(waiting -> {
                if (waiting.item instanceof StoredMessage one) {
                    bind(messages, one.message());
                    rollups.add(
                            one.message().sdid(),
                            one.message().ts(),
                            one.message().data());
                } else if (waiting.item instanceof StoredAction one) {
                    bind(actions, one.action());
                }
            });
            execute(messages);
            execute(actions);
            Rollups.add(db, rollups.built());
        }
    }

    private void bind(PreparedBatch batch, NormalizedMessage message) {
        batch.bind("mid", message.mid().value())
                .bind("owner", message.uid().value())
                .bind("device", message.sdid().value())
                .bind("type", message.sdtid().value())
                .bind("ts", message.ts())
                .bind("cts", message.cts())
                .bind("mv", message.mv())
                .bind("data", json.write(message.data()))
                .add();
    }

    private void bind(PreparedBatch batch, NormalizedAction action) {
        batch.bind("mid", action.mid().value())
                .bind("owner", action.uid().value())
                .bind(
                        "source",
                        Optional.ofNullable(action.sdid()).map(DeviceId::value).orElse(null))
                .bind("device", action.ddid().value())
                .bind("type", action.ddtid().value())
                .bind("ts", action.ts())
                .bind("cts", action.cts())
                .bind("mv", action.mv())
                .bind("data", json.write(action.data()))
                .add();
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private record Waiting(Stored item, CompletableFuture<Stored> done) {}
}
