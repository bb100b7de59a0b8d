package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Token families: one per sign-in of a user in an application. All that came from one sign-in ends together. */
@Singleton
public class TokenFamilies {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final AccessTokens accessTokens;
    private final TokenConfig config;

    TokenFamilies(Jdbi jdbi, Clock clock, AccessTokens accessTokens, TokenConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.accessTokens = accessTokens;
        this.config = config;
    }

    /**
     * @param confidential whether only the client's secret refreshes it
     * @return the id of a new family
     */
    public String start(UserId user, ClientId client, Scope scope, boolean confidential) {
        var family = Secrets.random128();
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into token_families (id, user_id, client_id, scope, confidential, started_on)
                        values (:id, :user, :client, :scope, :confidential, :now)
                        """)
                .bind("id", family)
                .bind("user", user.value())
                .bind("client", client.value())
                .bind("scope", scope.toString())
                .bind("confidential", confidential)
                .bind("now", clock.millis())
                .execute());
        return family;
    }

    /**
     * Locks the family until the end of the transaction: nobody else exchanges, refreshes or ends it meanwhile.
     *
     * @return whether it is alive
     */
    public boolean hold(String family) {
        return jdbi.withHandle(
                db -> db.createQuery("select ended_on is null from token_families where id = :id for update")
                        .bind("id", family)
                        .mapTo(Boolean.class)
                        .findFirst()
                        .orElse(false));
    }

    /**
     * When the sign-in ends by its age: nothing that came of it works longer (OWASP ASVS 5.0, 10.4.8).
     *
     * @throws IllegalStateException if there is no such family
     */
    public Instant endOf(String family) {
        return jdbi.withHandle(db -> db.createQuery("select started_on from token_families where id = :id")
                .bind("id", family)
                .mapTo(Long.class)
                .findFirst()
                .map(started -> endOf(Instant.ofEpochMilli(started)))
                .orElseThrow(() -> new IllegalStateException("no sign-in " + family)));
    }

    Instant endOf(Instant started) {
        return started.plus(config.signInLifetime());
    }

    /** Ends the code, the refresh tokens and the access tokens of one sign-in. */
    public void end(String family) {
        jdbi.useHandle(
                db -> db.createUpdate("update token_families set ended_on = :now where id = :id and ended_on is null")
                        .bind("now", clock.millis())
                        .bind("id", family)
                        .execute());
        accessTokens.endFamily(family);
    }

    /** Ends all sign-ins of one user, in whatever application: codes, refresh tokens, access tokens. */
    public void endAllOf(UserId user) {
        jdbi.useHandle(db -> db.createUpdate(
                        "update token_families set ended_on = :now where user_id = :user and ended_on is null")
                .bind("now", clock.millis())
                .bind("user", user.value())
                .execute());
        accessTokens.endUserTokens(user);
    }

    /** Ends the codes and refresh tokens of all sign-ins of one user in one application. */
    void endAllOf(UserId user, ClientId client) {
        jdbi.useHandle(db -> db.createUpdate("""
                        update token_families set ended_on = :now
                        where user_id = :user and client_id = :client and ended_on is null
                        """)
                .bind("now", clock.millis())
                .bind("user", user.value())
                .bind("client", client.value())
                .execute());
    }

    /** Forgets sign-ins whose last refresh token has expired. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        long now = clock.millis();
        jdbi.useHandle(db -> db.createUpdate("delete from refresh_tokens where expires_on < :now")
                .bind("now", now)
                .execute());
        jdbi.useHandle(
                db -> db.createUpdate("""
                        delete from token_families where started_on < :before
                        and not exists (select 1 from refresh_tokens r where r.family_id = token_families.id)
                        """).bind("before", now - KEPT.toMillis()).execute());
    }
}
