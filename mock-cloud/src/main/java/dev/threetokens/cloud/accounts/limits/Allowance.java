package dev.threetokens.cloud.accounts.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.secrets.Secrets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** So many for each key within a window, which begins with the first. */
final class Allowance {
    private static final int MAX_COUNTERS = 100_000;

    private final Cache<String, AtomicInteger> taken;
    private final int most;

    Allowance(int most, Duration window, Ticker ticker) {
        this.most = most;
        this.taken = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTERS)
                .expireAfterWrite(window)
                .ticker(ticker)
                .build();
    }

    /** Takes one. The key is kept as a hash only, so that a counter is small whatever was typed. */
    boolean take(String key) {
        return taken.get(Secrets.hash(key), unseen -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
