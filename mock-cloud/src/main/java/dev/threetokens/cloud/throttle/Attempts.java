package dev.threetokens.cloud.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.secrets.Secrets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts attempts by key. A window begins with the first attempt of a key and ends for all of them together. */
public final class Attempts {
    private static final int MAX_KEYS = 100_000;

    private final int max;
    private final Duration window;
    private final Cache<String, AtomicInteger> counts;

    public Attempts(int max, Duration window, Ticker ticker) {
        this.max = max;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .expireAfterWrite(window)
                .ticker(ticker)
                .build();
    }

    public Duration window() {
        return window;
    }

    /**
     * Counts one.
     *
     * @return whether it is still within the limit
     */
    public boolean count(String key) {
        return of(key).incrementAndGet() <= max;
    }

    /** The attempt was none that counts. */
    public void takeBack(String key) {
        of(key).decrementAndGet();
    }

    /** No attempt of this key counts any more. */
    void forget(String key) {
        counts.invalidate(hidden(key));
    }

    /** No attempt of any key counts any more. */
    public void forgetAll() {
        counts.invalidateAll();
    }

    private AtomicInteger of(String key) {
        return counts.get(hidden(key), unseen -> new AtomicInteger());
    }

    /** A hash, so that a counter is small whatever was typed. */
    private static String hidden(String key) {
        return Secrets.hash(key);
    }
}
