package dev.threetokens.server.cloud;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Whether the cloud answers, since when, and what is wrong if it does not. Thread-safe. */
@Singleton
public final class CloudContact {
    private static final Logger LOG = Logger.getLogger(CloudContact.class);

    private final AtomicReference<State> state =
            new AtomicReference<>(new State(Status.STARTING, Instant.now(), "the cloud has not been asked yet"));

    /** What is known of the cloud. */
    public enum Status {
        STARTING,
        UP,
        DOWN
    }

    /**
     * @param since when this status began
     * @param detail one sentence, without a full stop
     */
    public record State(Status status, Instant since, String detail) {
        public boolean up() {
            return status == Status.UP;
        }

        private State then(Status next, String why) {
            return new State(next, status == next ? since : Instant.now(), why);
        }
    }

    public State state() {
        return state.get();
    }

    public void made() {
        State before = state.getAndUpdate(now -> now.then(Status.UP, "the cloud answers"));
        if (!before.up()) {
            LOG.info("contact with the cloud");
        }
    }

    public void lost(CloudProblem problem) {
        State before = state.getAndUpdate(now -> now.then(Status.DOWN, problem.getMessage()));
        if (before.status() != Status.DOWN || !before.detail().equals(problem.getMessage())) {
            LOG.warnf("no contact with the cloud: %s", problem.getMessage());
        }
    }
}
