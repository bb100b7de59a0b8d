package dev.threetokens.sim.channel;

import dev.failsafe.RateLimiter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the channels of all devices to one cloud. Their attempts to connect are spread over time. */
public final class ChannelFactory implements AutoCloseable {
    private final Vertx vertx;
    private final Context context;
    private final ChannelSettings settings;
    private final Transport transport;
    private final ScheduledExecutorService timer;
    private final RateLimiter<Object> turns;

    /** @param context the event loop on which the channels are used */
    public ChannelFactory(Vertx vertx, Context context, ChannelSettings settings, Transport transport) {
        this.vertx = vertx;
        this.context = context;
        this.settings = settings;
        this.transport = transport;
        this.turns = RateLimiter.smoothBuilder(settings.backoff().perSecond(), Duration.ofSeconds(1))
                .build();
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "reconnect-timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    public CloudChannel channel(Credentials credentials, Backlog backlog, ChannelListener listener) {
        return new CloudChannel(this, credentials, backlog, listener);
    }

    public ChannelSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Runs an attempt on the event loop when it is its turn: after a loss of all devices they do not come as a herd. */
    void inTurn(Runnable attempt) {
        var turn = turns.reservePermit();
        if (turn.isZero()) {
            context.runOnContext(now -> attempt.run());
        } else {
            timer.schedule(() -> context.runOnContext(now -> attempt.run()), turn.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    Transport transport() {
        return transport;
    }

    Vertx vertx() {
        return vertx;
    }

    Context context() {
        return context;
    }

    ScheduledExecutorService timer() {
        return timer;
    }
}
