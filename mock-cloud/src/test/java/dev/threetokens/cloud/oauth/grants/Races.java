package dev.threetokens.cloud.oauth.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets calls start at the same moment. */
final class Races {
    static final int ROUNDS = 50;

    private Races() {}

    @SafeVarargs
    static <T> List<T> together(Supplier<T>... calls) {
        var pool = Executors.newFixedThreadPool(calls.length);
        try {
            var barrier = new CyclicBarrier(calls.length);
            List<Future<T>> running = new ArrayList<>();
            for (var call : calls) {
                running.add(pool.submit(() -> {
                    barrier.await(10, TimeUnit.SECONDS);
                    return call.get();
                }));
            }
            List<T> results = new ArrayList<>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
