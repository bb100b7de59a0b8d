package dev.threetokens.cloud.accounts.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.accounts.AccountConfig;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.throttle.Attempts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** How many requests one network address may make that lead to mails, and how many mails one mailbox gets. */
@Singleton
public class Limits {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Attempts requests;
    private final Attempts mails;

    @Inject
    Limits(AccountConfig config) {
        this(config.requestsPerAddress(), config.mailsPerAccount(), Ticker.systemTicker());
    }

    Limits(int requestsPerAddress, int mailsPerAccount, Ticker ticker) {
        this.requests = new Attempts(requestsPerAddress, WINDOW, ticker);
        this.mails = new Attempts(mailsPerAccount, WINDOW, ticker);
    }

    /** @return how long to wait; empty if the request may go on */
    public Optional<Duration> request(String address) {
        return requests.count(address) ? Optional.empty() : Optional.of(WINDOW);
    }

    /** Whether one more mail may go to this e-mail address. Who asked for it is not told the answer. */
    public boolean mail(String email) {
        return mails.count(Users.normal(email));
    }

    void forget(@Observes Emptied event) {
        requests.forgetAll();
        mails.forgetAll();
    }
}
