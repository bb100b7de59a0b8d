package dev.threetokens.cloud.registrations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts attempts by key. A window begins with the first attempt of a key and ends for all of them together. */
final class Attempts {
    private static final int MAX_KEYS = 100_000;

    private final int max;
    private final Duration window;
    private final Cache<String, AtomicInteger> counts;

    Attempts(int max, Duration window, Ticker ticker) {
        this.max = max;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .expireAfterWrite(window)
                .ticker(ticker)
                .build();
    }

    Duration window() {
        return window;
    }

    /** Counts one. @return whether it is still within the limit */
    boolean count(String key) {
        return of(key).incrementAndGet() <= max;
    }

    /** The attempt was none that counts. */
    void takeBack(String key) {
        of(key).decrementAndGet();
    }

    private AtomicInteger of(String key) {
        return counts.get(key, unseen -> new AtomicInteger());
    }
}
