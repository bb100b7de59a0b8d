package dev.threetokens.e2e.badnetwork;

import java.io.IOException;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** From one end to the other, by two wires. */
final class Connection {
    private static final int DIRECTIONS = 2;

    private final Socket one;
    private final Socket other;
    private final AtomicInteger open = new AtomicInteger(DIRECTIONS);

    Connection(Socket one, Socket other) {
        this.one = one;
        this.other = other;
    }

    void run(Conditions conditions, Random chance, Executor threads, Runnable whenOver) {
        run(one, other, new Wire(conditions, chance), threads, whenOver);
        run(other, one, new Wire(conditions, chance), threads, whenOver);
    }

    /** Both ends see the connection reset; what was on its way is lost. */
    void cut() {
        reset(one);
        reset(other);
    }

    private void run(Socket from, Socket to, Wire wire, Executor threads, Runnable whenOver) {
        threads.execute(() -> attempt(() -> wire.takeIn(from.getInputStream())));
        threads.execute(() -> {
            attempt(() -> wire.giveOut(to.getOutputStream()));
            attempt(to::shutdownOutput);
            if (open.decrementAndGet() == 0) {
                attempt(one::close);
                attempt(other::close);
                whenOver.run();
            }
        });
    }

    /** Whoever cannot read or write any more ends the connection for both. */
    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException gone) {
            cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            return;
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
