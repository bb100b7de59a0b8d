package dev.threetokens.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries things that come one by one to the user interface many at a time, so that a flood cannot drown it.
 * Thread-safe. Beyond 10,000 waiting things the newest are dropped.
 */
public final class UiBatches<T> {
    private static final int MAX_WAITING = 10_000;

    private final Work work;
    private final Consumer<List<T>> receiver;
    private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final AtomicBoolean called = new AtomicBoolean();

    public UiBatches(Work work, Consumer<List<T>> receiver) {
        this.work = work;
        this.receiver = receiver;
    }

    public void add(T thing) {
        if (waiting.offer(thing) && called.compareAndSet(false, true)) {
            work.inUi(this::deliver);
        }
    }

    private void deliver() {
        called.set(false);
        var batch = new ArrayList<T>();
        waiting.drainTo(batch);
        if (!batch.isEmpty()) {
            receiver.accept(batch);
        }
    }
}
