package dev.threetokens.e2e.demo;

import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tells when a program has ended by itself. A little later than it did: Ctrl-C reaches the programs as soon as the demo,
 * and nobody is to be told of what was asked for.
 */
final class Losses {
    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private final PrintWriter out;
    private final Stop stop;

    Losses(PrintWriter out, Stop stop) {
        this.out = out;
        this.stop = stop;
    }

    void tell(String sentence) {
        LATER.execute(() -> {
            if (!stop.isUnderWay()) {
                out.println(sentence);
            }
        });
    }
}
