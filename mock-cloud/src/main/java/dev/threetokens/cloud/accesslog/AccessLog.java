package dev.threetokens.cloud.accesslog;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.store.Emptied;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Notes what the gate decided. Noting costs one look into a map; what was noted is written in batches, equal ones as
 * one.
 */
@Singleton
public class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);

    private final AccessNotes notes;
    private final AccessRows rows;
    private final Clock clock;

    AccessLog(AccessLogConfig config, AccessRows rows, Clock clock) {
        this.notes = new AccessNotes(config.waiting());
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes a decision on something that belongs to a user, unless she asked for it in the console. */
    public void note(Caller caller, Operation operation, Target target, Decision decision) {
        Access.of(caller, operation, target, decision)
                .ifPresent(access -> notes.add(access, Uses.once(clock.millis())));
        if (operation == Operation.DELETE_DEVICE && decision.allowed()) {
            // Written while the device still has its name.
            flush();
        }
    }

    /** What is new is seen within a second; what goes on costs a write four times a minute only. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void flushNew() {
        flush(access -> !rows.isOpen(access));
    }

    /** Writes all that waits. What cannot be written now is kept for the next time. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void flush() {
        flush(access -> true);
    }

    private synchronized void flush(Predicate<Access> which) {
        warnOfDropped();
        var taken = notes.take(which);
        if (taken.isEmpty()) {
            return;
        }
        try {
            rows.write(taken);
        } catch (RuntimeException e) {
            LOG.error("the access log could not be written; it is tried again", e);
            taken.forEach(notes::add);
        }
    }

    synchronized void forget(@Observes Emptied event) {
        notes.take(access -> true);
        rows.forgetOpen();
    }

    void stop(@Observes ShutdownEvent event) {
        flush();
    }

    private void warnOfDropped() {
        long dropped = notes.takeDropped();
        if (dropped > 0) {
            LOG.warnf("%d accesses were not noted: too many different ones wait to be written", dropped);
        }
    }
}
