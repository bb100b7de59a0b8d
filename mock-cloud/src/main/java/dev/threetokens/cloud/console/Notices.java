package dev.threetokens.cloud.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.accounts.BrowserSession;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Carries a notice over the redirect that follows a form, to the next page of the same session and no further. */
@Singleton
class Notices {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MAX = 10_000;

    private final Cache<String, Notice> bySession =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(LIFETIME).build();

    void leave(BrowserSession session, Notice notice) {
        bySession.put(session.key(), notice);
    }

    /** Takes the notice away: it is shown once. */
    Optional<Notice> take(BrowserSession session) {
        return Optional.ofNullable(bySession.asMap().remove(session.key()));
    }
}
