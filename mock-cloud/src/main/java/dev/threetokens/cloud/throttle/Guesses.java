package dev.threetokens.cloud.throttle;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows the guessing of something secret: so many wrong guesses per account and per network address, then a wait. Success
 * clears nothing of an address: whoever guesses may know a right answer of their own, to give in between.
 */
public final class Guesses {
    private final Attempts perAccount;
    private final Attempts perAddress;

    public Guesses(int wrongPerAccount, int wrongPerAddress, Duration window, Ticker ticker) {
        this.perAccount = new Attempts(wrongPerAccount, window, ticker);
        this.perAddress = new Attempts(wrongPerAddress, window, ticker);
    }

    /**
     * Counts a guess, before it is looked at: many at the same time are still only so many.
     *
     * @return how long to wait instead of guessing; empty if the guess may go on
     */
    public Optional<Duration> attempt(String account, String address) {
        boolean within = perAccount.count(account) & perAddress.count(address);
        return within ? Optional.empty() : Optional.of(perAccount.window());
    }

    /** It was right and does not count; those before do. */
    public void wasRight(String account, String address) {
        perAccount.takeBack(account);
        perAddress.takeBack(address);
    }

    /** It was right and proves the owner of the account: its wrong ones are forgiven. */
    public void wasTheOwner(String account, String address) {
        perAccount.forget(account);
        perAddress.takeBack(address);
    }

    /** All are forgiven. */
    public void forgetAll() {
        perAccount.forgetAll();
        perAddress.forgetAll();
    }
}
