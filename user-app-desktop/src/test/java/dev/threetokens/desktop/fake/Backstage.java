package dev.threetokens.desktop.fake;

import dev.threetokens.desktop.work.Work;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work whose user interface is one ordinary thread. */
public final class Backstage implements AutoCloseable {
    private final ExecutorService ui = Executors.newSingleThreadExecutor(job -> {
        var thread = new Thread(job, "test-ui");
        thread.setDaemon(true);
        return thread;
    });
    private final Work work = new Work(ui);

    public Work work() {
        return work;
    }

    @Override
    public void close() {
        work.close();
        ui.shutdownNow();
    }
}
