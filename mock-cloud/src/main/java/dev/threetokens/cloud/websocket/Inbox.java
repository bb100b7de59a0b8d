package dev.threetokens.cloud.websocket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What came over one connection and is not handled yet: bounded, and handled in its order by one worker at a time. A few
 * at once, because to change the thread for each frame takes longer than most frames; not all, because others wait too.
 */
final class Inbox {
    private static final int AT_ONCE = 100;

    private final Executor workers;
    private final int mostCharacters;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int characters;
    private boolean working;

    /** @param mostCharacters that may wait; a single frame may be longer */
    Inbox(Executor workers, int mostCharacters) {
        this.workers = workers;
        this.mostCharacters = mostCharacters;
    }

    /** @return false if too much waits already; then nothing is done */
    synchronized boolean offer(int length, Runnable work) {
        if (characters > 0 && characters + length > mostCharacters) {
            return false;
        }
        add(new Waiting(length, work));
        return true;
    }

    /** After everything before it, however much waits. */
    synchronized void last(Runnable work) {
        add(new Waiting(0, work));
    }

    private void add(Waiting one) {
        waiting.add(one);
        characters += one.length;
        if (!working) {
            working = true;
            workers.execute(this::work);
        }
    }

    private void work() {
        for (int i = 0; i < AT_ONCE; i++) {
            var next = next();
            if (next == null) {
                return;
            }
            next.work.run();
        }
        workers.execute(this::work);
    }

    private synchronized @Nullable Waiting next() {
        var next = waiting.poll();
        if (next == null) {
            working = false;
        } else {
            characters -= next.length;
        }
        return next;
    }

    private record Waiting(int length, Runnable work) {}
}
