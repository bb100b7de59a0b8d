package dev.threetokens.cloud.oauth.limitedinput;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows the guessing of user codes (RFC 8628 section 5.1): so many wrong ones per account and per address, then a wait. A
 * right code clears neither, or whoever guesses would type a code of their own in between.
 */
@Singleton
class CodeThrottle {
    private static final int MAX_COUNTERS = 100_000;

    private final Cache<String, AtomicInteger> wrongCodes;
    private final LimitedInputConfig config;

    @Inject
    CodeThrottle(LimitedInputConfig config) {
        this(config, Ticker.systemTicker());
    }

    CodeThrottle(LimitedInputConfig config, Ticker ticker) {
        this.config = config;
        this.wrongCodes = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTERS)
                .expireAfterWrite(config.wrongCodeWindow())
                .ticker(ticker)
                .build();
    }

    /**
     * Counts a try, before its code is looked at: many at the same time are still only so many.
     *
     * @return how long to wait instead of trying; empty if the try may go on
     */
    Optional<Duration> attempt(UserId user, String address) {
        boolean tooMany = ofAccount(user).incrementAndGet() > config.wrongCodesPerAccount()
                | ofAddress(address).incrementAndGet() > config.wrongCodesPerAddress();
        return tooMany ? Optional.of(config.wrongCodeWindow()) : Optional.empty();
    }

    /** The code was right: this try does not count, those before do. */
    void succeeded(UserId user, String address) {
        ofAccount(user).decrementAndGet();
        ofAddress(address).decrementAndGet();
    }

    private AtomicInteger ofAccount(UserId user) {
        return wrongCodes.get("account " + user, unseen -> new AtomicInteger());
    }

    private AtomicInteger ofAddress(String address) {
        return wrongCodes.get("address " + address, unseen -> new AtomicInteger());
    }
}
