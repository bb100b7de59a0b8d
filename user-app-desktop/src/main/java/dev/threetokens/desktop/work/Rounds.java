package dev.threetokens.desktop.work;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A job that is done again and again, one round at a time. Each round says how long to wait for the next. */
public final class Rounds implements AutoCloseable {
    private final Work work;
    private final Supplier<Duration> round;
    private @Nullable Future<?> next;
    private boolean running;
    private boolean again;
    private boolean closed;

    public Rounds(Work work, Supplier<Duration> round) {
        this.work = work;
        this.round = round;
    }

    /** Starts a round without waiting; if one is running, another follows it at once. */
    public synchronized void now() {
        if (closed) {
            return;
        }
        if (running) {
            again = true;
            return;
        }
        cancelNext();
        running = true;
        work.background(this::play);
    }

    @Override
    public synchronized void close() {
        closed = true;
        cancelNext();
    }

    private void play() {
        var wait = Duration.ofSeconds(30);
        try {
            wait = round.get();
        } finally {
            ended(wait);
        }
    }

    private synchronized void ended(Duration wait) {
        running = false;
        if (closed) {
            return;
        }
        if (again) {
            again = false;
            now();
        } else {
            next = work.later(wait, this::now);
        }
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }
}
