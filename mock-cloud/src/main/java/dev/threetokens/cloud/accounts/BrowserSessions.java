package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Browser sessions, kept on the server. The id in the cookie is stored only as a hash. */
@Singleton
public class BrowserSessions {
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
                        insert into browser_sessions (id_hash, user_id, csrf_token, created_on, expires_on)
                        values (:hash, :user, :csrf, :now, :expires)
                        """)
                .bind("hash", Secrets.hash(id))
                .bind("user", user.value())
                .bind("csrf", Secrets.random128())
                .bind("now", now)
                .bind("expires", now + config.sessionLifetime().toMillis())
                .execute());
        return id;
    }

    public Optional<BrowserSession> find(String id) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select * from browser_sessions where id_hash = :hash and expires_on > :now")
                .bind("hash", Secrets.hash(id))
                .bind("now", clock.millis())
                .map((row, context) -> new BrowserSession(
                        row.getString("id_hash"), new UserId(row.getString("user_id")), row.getString("csrf_token")))
                .findFirst());
    }

    public void close(BrowserSession session) {
        jdbi.useHandle(db -> db.createUpdate("delete from browser_sessions where id_hash = :hash")
                .bind("hash", session.key())
                .execute());
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        jdbi.useHandle(db -> db.createUpdate("delete from browser_sessions where expires_on <= :now")
                .bind("now", clock.millis())
                .execute());
    }
}
