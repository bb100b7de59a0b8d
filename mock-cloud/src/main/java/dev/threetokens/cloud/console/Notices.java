package dev.threetokens.cloud.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.accounts.BrowserSession;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Carries a notice over the redirect that follows a form, to one page of the same session and no further. */
@Singleton
public class Notices {
    private static final String CONSOLE = "/my";
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MAX = 10_000;

    private final Cache<Place, Notice> byPlace =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(LIFETIME).build();

    void leave(BrowserSession session, Notice notice) {
        leave(session, CONSOLE, notice);
    }

    Optional<Notice> take(BrowserSession session) {
        return take(session, CONSOLE);
    }

    /** @param page the path of the page that shows it */
    public void leave(BrowserSession session, String page, Notice notice) {
        byPlace.put(new Place(session.key(), page), notice);
    }

    /** Takes the notice away: it is shown once. */
    public Optional<Notice> take(BrowserSession session, String page) {
        return Optional.ofNullable(byPlace.asMap().remove(new Place(session.key(), page)));
    }

    private record Place(String session, String page) {}
}
