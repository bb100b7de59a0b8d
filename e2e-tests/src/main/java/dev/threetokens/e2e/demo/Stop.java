package dev.threetokens.e2e.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops everything once, newest first: when the demo is done, or when the process is told to end. */
final class Stop {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    Stop(AutoCloseable first) {
        running.push(first);
        Runtime.getRuntime().addShutdownHook(new Thread(this::now, "stop"));
    }

    synchronized void also(AutoCloseable next) {
        running.push(next);
    }

    boolean isUnderWay() {
        return underWay.get();
    }

    synchronized void now() {
        underWay.set(true);
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
