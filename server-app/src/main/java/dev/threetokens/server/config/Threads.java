package dev.threetokens.server.config;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which the cloud is asked: few, so that a slow cloud cannot use up the server. */
@Singleton
public final class Threads {
    private static final int COUNT = 6;

    private final AtomicInteger number = new AtomicInteger();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(COUNT, this::daemon);

    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cloud-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        scheduler.shutdownNow();
    }
}
