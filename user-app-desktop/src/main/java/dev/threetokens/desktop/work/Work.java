package dev.threetokens.desktop.work;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Problem;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The app's threads: a few daemons for work that waits, one for time, and the way back to the user interface.
 * Thread-safe. After {@link #close} nothing more is started, and results are dropped.
 */
public final class Work implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final int THREADS = 8;
    private static final int MAX_WAITING = 1_000;

    private final Executor ui;
    private final ThreadPoolExecutor pool;
    private final ScheduledThreadPoolExecutor timer;

    /** @param ui runs what touches the user interface */
    public Work(Executor ui) {
        this.ui = ui;
        var drop = new ThreadPoolExecutor.DiscardPolicy();
        this.pool = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MAX_WAITING), daemons("work"), drop);
        this.pool.allowCoreThreadTimeOut(true);
        this.timer = new ScheduledThreadPoolExecutor(1, daemons("timer"), drop);
        this.timer.setRemoveOnCancelPolicy(true);
    }

    /** Runs the job in the background, then one of the two others in the user interface. */
    public <T> void run(Supplier<T> job, Consumer<T> done, Consumer<Problem> failed) {
        background(() -> {
            try {
                var result = job.get();
                inUi(() -> done.accept(result));
            } catch (ApiException expected) {
                inUi(() -> failed.accept(expected.problem()));
            } catch (RuntimeException bug) {
                LOG.error("background work failed", bug);
                inUi(() -> failed.accept(Problem.internal()));
            }
        });
    }

    /** Runs the job in the background. */
    public void background(Runnable job) {
        pool.execute(job);
    }

    /** Runs the job in the background after a time. */
    public Future<?> later(Duration delay, Runnable job) {
        return timer.schedule(() -> background(job), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs something short in the user interface every second. */
    public Future<?> everySecond(Runnable tick) {
        return timer.scheduleWithFixedDelay(() -> inUi(tick), 1, 1, TimeUnit.SECONDS);
    }

    public void inUi(Runnable change) {
        if (!pool.isShutdown()) {
            ui.execute(change);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pool.shutdownNow();
    }

    private static ThreadFactory daemons(String name) {
        var number = new AtomicInteger();
        return job -> {
            var thread = new Thread(job, "homeglow-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
