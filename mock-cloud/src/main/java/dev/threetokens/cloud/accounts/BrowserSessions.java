package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Browser sessions, kept on the server. The id in the cookie is stored only as a hash. A session ends by its absolute
 * lifetime, or earlier when it is not used.
 */
@Singleton
public class BrowserSessions {
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);
    private static final String ALIVE = "expires_on > :now and seen_on > :idle";

    private final Jdbi jdbi;
    private final Clock clock;
    private final AccountConfig config;

    BrowserSessions(Jdbi jdbi, Clock clock, AccountConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
    }

    /** @return the id of a new session, for the cookie */
    public String open(UserId user) {
        var id = Secrets.random256();
        long now = clock.millis();
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into browser_sessions (id_hash, user_id, csrf_token, created_on, expires_on, seen_on)
                        values (:hash, :user, :csrf, :now, :expires, :now)
                        """)
                .bind("hash", Secrets.hash(id))
                .bind("user", user.value())
                .bind("csrf", Secrets.random128())
                .bind("now", now)
                .bind("expires", now + config.sessionLifetime().toMillis())
                .execute());
        return id;
    }

    /** The living session of a cookie; it counts as used now. */
    public Optional<BrowserSession> find(String id) {
        var found = jdbi.withHandle(
                db -> db.createQuery("select * from browser_sessions where id_hash = :hash and " + ALIVE)
                        .bind("hash", Secrets.hash(id))
                        .bind("now", clock.millis())
                        .bind("idle", idleSince())
                        .map((row, context) -> read(row))
                        .findFirst());
        found.ifPresent(this::seen);
        return found;
    }

    /** Whether the user is signed in to the cloud in any browser. */
    public boolean anyOf(UserId user) {
        return jdbi.withHandle(
                        db -> db.createQuery("select count(*) from browser_sessions where user_id = :user and " + ALIVE)
                                .bind("user", user.value())
                                .bind("now", clock.millis())
                                .bind("idle", idleSince())
                                .mapTo(Integer.class)
                                .one())
                > 0;
    }

    public void close(BrowserSession session) {
        jdbi.useHandle(db -> db.createUpdate("delete from browser_sessions where id_hash = :hash")
                .bind("hash", session.key())
                .execute());
    }

    public void closeAllOf(UserId user) {
        jdbi.useHandle(db -> db.createUpdate("delete from browser_sessions where user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        jdbi.useHandle(db -> db.createUpdate("delete from browser_sessions where not (" + ALIVE + ")")
                .bind("now", clock.millis())
                .bind("idle", idleSince())
                .execute());
    }

    /** Written once a minute at most, so that most requests only read. */
    private void seen(BrowserSession session) {
        long now = clock.millis();
        jdbi.useHandle(db -> db.createUpdate(
                        "update browser_sessions set seen_on = :now where id_hash = :hash and seen_on < :before")
                .bind("now", now)
                .bind("before", now - SEEN_PRECISION.toMillis())
                .bind("hash", session.key())
                .execute());
    }

    private long idleSince() {
        return clock.millis() - config.sessionIdle().toMillis();
    }

    private static BrowserSession read(ResultSet row) throws SQLException {
        return new BrowserSession(
                row.getString("id_hash"), new UserId(row.getString("user_id")), row.getString("csrf_token"));
    }
}
