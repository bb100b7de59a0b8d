package dev.threetokens.cloud.accounts.links;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what a request leads to after its answer, so that the time of the answer does not tell whether there was anything
 * to do: whether an account exists.
 */
@Singleton
public class Errands {
    private static final Logger LOG = Logger.getLogger(Errands.class);
    private static final int MAX_WAITING = 1_000;
    private static final int SECONDS_TO_FINISH = 5;

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), task -> new Thread(task, "errands"));

    public void later(Runnable errand) {
        try {
            worker.execute(() -> run(errand));
        } catch (RejectedExecutionException full) {
            LOG.warn("a mail was not written: too many are waiting");
        }
    }

    private static void run(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException e) {
            LOG.error("a mail could not be written", e);
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
