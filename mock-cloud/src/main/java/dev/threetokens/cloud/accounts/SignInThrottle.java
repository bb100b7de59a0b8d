package dev.threetokens.cloud.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.secrets.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows the guessing of passwords: so many failures per account and per address, then a wait. Names that no user has
 * are counted like any other, so that the wait does not tell which exist.
 */
@Singleton
class SignInThrottle {
    private static final int MAX_COUNTERS = 100_000;

    private final Cache<String, AtomicInteger> perAccount;
    private final Cache<String, AtomicInteger> perAddress;
    private final AccountConfig config;

    @Inject
    SignInThrottle(AccountConfig config) {
        this(config, Ticker.systemTicker());
    }

    SignInThrottle(AccountConfig config, Ticker ticker) {
        this.config = config;
        this.perAccount = counters(config.failureWindow(), ticker);
        this.perAddress = counters(config.failureWindow(), ticker);
    }

    private static Cache<String, AtomicInteger> counters(Duration window, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_COUNTERS)
                .expireAfterWrite(window)
                .ticker(ticker)
                .build();
    }

    /**
     * Counts a try, before its password is looked at: many at the same time are still only so many.
     *
     * @return how long to wait instead of trying; empty if the try may go on
     */
    Optional<Duration> attempt(String name, String address) {
        int ofAccount = count(perAccount, account(name)).incrementAndGet();
        int ofAddress = count(perAddress, address).incrementAndGet();
        boolean tooMany = ofAccount > config.failuresPerAccount() || ofAddress > config.failuresPerAddress();
        return tooMany ? Optional.of(config.failureWindow()) : Optional.empty();
    }

    /**
     * The try was no failure. The other failures of its address stay: whoever guesses must not be able to clear them with
     * an account of their own.
     */
    void succeeded(String name, String address) {
        perAccount.invalidate(account(name));
        count(perAddress, address).decrementAndGet();
    }

    private static AtomicInteger count(Cache<String, AtomicInteger> counters, String key) {
        return counters.get(key, unseen -> new AtomicInteger());
    }

    /** A hash, so that a counter is small whatever was typed as the name. */
    private static String account(String name) {
        return Secrets.hash(Users.normal(name));
    }
}
