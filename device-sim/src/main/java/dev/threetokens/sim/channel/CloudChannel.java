package dev.threetokens.sim.channel;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionScheduledEvent;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lasting connection of one device with one token: it comes back after every loss, with growing pauses, until it is
 * closed or the cloud's answer is final. Used on the event loop only; the timer of the pauses hops onto it.
 */
public final class CloudChannel {
    private static final Logger LOG = LoggerFactory.getLogger(CloudChannel.class);
    private static final double JITTER = 0.25;
    private static final Duration AS_CONFIGURED = Duration.ofSeconds(-1);

    private final ChannelFactory factory;
    private final Credentials credentials;
    private final Backlog backlog;
    private final ChannelListener device;
    private final FailsafeExecutor<Ending> attempts;
    private ConnectionState state = ConnectionState.connecting();
    private Optional<Session> session = Optional.empty();
    private CompletableFuture<Ending> running = CompletableFuture.completedFuture(new Ending.Closed());
    private String lastLogged = "";
    private boolean closed;

    CloudChannel(ChannelFactory factory, Credentials credentials, Backlog backlog, ChannelListener device) {
        this.factory = factory;
        this.credentials = credentials;
        this.backlog = backlog;
        this.device = device;
        this.attempts = Failsafe.with(policy()).with(factory.timer());
    }

    /** Begins to connect. To be called once. */
    public void open() {
        run(Optional.empty());
    }

    /** Sends what waits, as far as that is possible now. */
    public void flush() {
        session.ifPresent(Session::flush);
    }

    /** Ends the connection and all attempts, with a close frame. Nothing is told to the listener any more. */
    public Future<Void> close() {
        closed = true;
        running.cancel(false);
        return session.map(Session::close).orElseGet(Future::succeededFuture);
    }

    public ConnectionState state() {
        return state;
    }

    /** After a loss, that loss counts as the first attempt, so that Failsafe pauses before the next. */
    private void run(Optional<Ending> loss) {
        running = attempts.getStageAsync(execution -> loss.isPresent() && execution.isFirstAttempt()
                ? CompletableFuture.completedFuture(loss.get())
                : attempt());
        running.thenAccept(ending -> factory.context().runOnContext(now -> ended(ending)));
    }

    private CompletableFuture<Ending> attempt() {
        var ending = new CompletableFuture<Ending>();
        factory.inTurn(() -> connect(ending));
        // A copy: Failsafe cancels what it got when it is cancelled, and only the session decides how it ends.
        return ending.copy();
    }

    private void connect(CompletableFuture<Ending> ending) {
        if (closed) {
            ending.complete(new Ending.Closed());
            return;
        }
        become(ConnectionState.connecting());
        var next = new Session(factory, credentials, backlog, new Relay(), ending);
        session = Optional.of(next);
        next.start(factory.transport());
    }

    private void ended(Ending ending) {
        if (ending instanceof Ending.Final end) {
            become(end.state());
        } else if (ending instanceof Ending.LostAfterLong lost && !closed) {
            run(Optional.of(lost.loss()));
        }
    }

    private RetryPolicy<Ending> policy() {
        var backoff = factory.settings().backoff();
        return RetryPolicy.<Ending>builder()
                .handleResultIf(Ending.Lost.class::isInstance)
                .withMaxRetries(-1)
                .withBackoff(backoff.first(), backoff.max())
                .withJitter(JITTER)
                .withDelayFn(execution -> asked(execution.getLastResult()))
                .onRetryScheduled(this::announce)
                .build();
    }

    /** Jitter can shorten a pause; one that the cloud asked for is stretched first, so that it is never cut short. */
    private static Duration asked(@Nullable Ending last) {
        if (last instanceof Ending.Lost lost && !lost.asked().isZero()) {
            return Duration.ofMillis((long) (lost.asked().toMillis() / (1 - JITTER)));
        }
        return AS_CONFIGURED;
    }

    private void announce(ExecutionScheduledEvent<Ending> retry) {
        var reason = retry.getLastResult() instanceof Ending.Lost lost ? lost.reason() : "unexpected failure";
        var waiting = ConnectionState.waiting(reason, Instant.now().plus(retry.getDelay()));
        factory.context().runOnContext(now -> become(waiting));
    }

    private void become(ConnectionState next) {
        if (closed) {
            return;
        }
        log(next);
        state = next;
        device.stateChanged(next);
    }

    /** An outage is worth one line, not one for each attempt. */
    private void log(ConnectionState next) {
        var line = (next.phase() + " " + next.detail()).strip();
        if (next.phase() == ConnectionState.Phase.CONNECTING || line.equals(lastLogged)) {
            LOG.debug("{}: {}", credentials.device(), line);
        } else {
            lastLogged = line;
            LOG.info("{}: {}", credentials.device(), line);
        }
    }

    /** What the session tells goes on to the device as long as the channel is open. */
    private final class Relay implements ChannelListener {
        @Override
        public void stateChanged(ConnectionState next) {
            become(next);
        }

        @Override
        public void actionsArrived(ArrivedActions actions) {
            if (!closed) {
                device.actionsArrived(actions);
            }
        }
    }
}
