package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Refresh tokens: kept only as hashes, rotated at each use, ended as a family. */
@Singleton
public class RefreshTokens {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Vault vault;
    private final TokenFamilies families;

    RefreshTokens(Jdbi jdbi, Clock clock, Vault vault, TokenFamilies families) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.families = families;
    }

    /** @return a new refresh token of the family */
    public String issue(String family, Instant expires) {
        var token = Secrets.random128();
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into refresh_tokens (token_hash, family_id, issued_on, expires_on)
                        values (:hash, :family, :now, :expires)
                        """)
                .bind("hash", Secrets.hash(token))
                .bind("family", family)
                .bind("now", clock.millis())
                .bind("expires", expires.toEpochMilli())
                .execute());
        return token;
    }

    public Optional<StoredRefreshToken> find(String token) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select r.*, f.user_id, f.client_id, f.scope, f.confidential, f.started_on, f.ended_on
                        from refresh_tokens r join token_families f on f.id = r.family_id
                        where r.token_hash = :hash
                        """)
                .bind("hash", Secrets.hash(token))
                .map((row, context) -> read(row))
                .findFirst());
    }

    /**
     * Marks the token as used and remembers its successors, sealed, for a client whose answer was lost.
     *
     * @return false if it was used before
     */
    public boolean use(String token, TokenPair successors) {
        return jdbi.withHandle(db -> db.createUpdate("""
                        update refresh_tokens set used_on = :now, sealed_successor = :successor
                        where token_hash = :hash and used_on is null
                        """)
                        .bind("now", clock.millis())
                        .bind("successor", vault.seal(successors.asText()))
                        .bind("hash", Secrets.hash(token))
                        .execute())
                == 1;
    }

    /** Ends every refresh token of one user in one application. */
    public void endAllOf(UserId user, ClientId client) {
        families.endAllOf(user, client);
    }

    private StoredRefreshToken read(ResultSet row) throws SQLException {
        row.getLong("ended_on");
        boolean alive = row.wasNull();
        long used = row.getLong("used_on");
        Optional<Instant> usedOn = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used));
        var expires = Instant.ofEpochMilli(row.getLong("expires_on"));
        var signInEnds = families.endOf(Instant.ofEpochMilli(row.getLong("started_on")));
        return new StoredRefreshToken(
                row.getString("family_id"),
                new UserId(row.getString("user_id")),
                new ClientId(row.getString("client_id")),
                Scope.parse(row.getString("scope")),
                row.getBoolean("confidential"),
                alive,
                expires.isBefore(signInEnds) ? expires : signInEnds,
                signInEnds,
                usedOn,
                Optional.ofNullable(row.getString("sealed_successor"))
                        .map(vault::open)
                        .map(TokenPair::ofText));
    }
}
