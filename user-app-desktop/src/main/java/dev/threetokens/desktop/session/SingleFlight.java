package dev.threetokens.desktop.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one caller do a thing while the others wait for its outcome. The first caller works on its own thread, so no
 * pool can run dry. Thread-safe.
 */
final class SingleFlight<T> {
    private final AtomicReference<@Nullable CompletableFuture<T>> flight = new AtomicReference<>();

    /** @param job must not join the same flight */
    T join(Supplier<T> job) {
        var mine = new CompletableFuture<T>();
        var running = flight.compareAndExchange(null, mine);
        if (running != null) {
            return outcome(running);
        }
        try {
            mine.complete(job.get());
        } catch (RuntimeException failed) {
            mine.completeExceptionally(failed);
        } finally {
            flight.set(null);
        }
        return outcome(mine);
    }

    private static <T> T outcome(CompletableFuture<T> flight) {
        try {
            return flight.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
