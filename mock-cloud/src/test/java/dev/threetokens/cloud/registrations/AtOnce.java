package dev.threetokens.cloud.registrations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets two calls start at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** @return how the calls ended: whether each one succeeded, or was refused */
    static List<Boolean> both(BooleanSupplier one, BooleanSupplier other) {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var barrier = new CyclicBarrier(2);
            List<Future<Boolean>> running = new ArrayList<>();
            for (var call : List.of(one, other)) {
                running.add(pool.submit(() -> {
                    barrier.await(10, TimeUnit.SECONDS);
                    return call.getAsBoolean();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
