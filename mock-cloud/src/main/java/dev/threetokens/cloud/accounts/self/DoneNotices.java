package dev.threetokens.cloud.accounts.self;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.accounts.BrowserSession;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Carries what was done over the redirect that follows a form, to the next page of the same session. */
@Singleton
class DoneNotices {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MAX = 10_000;

    private final Cache<String, Done> bySession =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(LIFETIME).build();

    void leave(BrowserSession session, Done done) {
        bySession.put(session.key(), done);
    }

    /** Takes it away: it is shown once. */
    Optional<Done> take(BrowserSession session) {
        return Optional.ofNullable(bySession.asMap().remove(session.key()));
    }
}
