package dev.threetokens.cloud.keys;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The keys in the database, their private part under seal. */
@Singleton
class StoredKeys {
    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;

    StoredKeys(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    List<SigningKey> newestFirst() {
        return jdbi.withHandle(db -> db.createQuery("select * from signing_keys order by created_on desc, kid")
                .map((row, context) -> read(row))
                .list());
    }

    /** Makes a key that signs; those before it only verify from now on. */
    void replaceBy(KeyAlgorithm algorithm) {
        var key = algorithm.newKey();
        key.setKeyId(Secrets.random128());
        key.setUse("sig");
        key.setAlgorithm(algorithm.name());
        jdbi.useTransaction(db -> {
            db.createUpdate("update signing_keys set retired_on = :now where retired_on is null")
                    .bind("now", clock.millis())
                    .execute();
            db.createUpdate("insert into signing_keys (kid, sealed_jwk, created_on) values (:kid, :jwk, :now)")
                    .bind("kid", key.getKeyId())
                    .bind("jwk", vault.seal(key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)))
                    .bind("now", clock.millis())
                    .execute();
        });
    }

    /**
     * Deletes the keys that were retired before, except those that a living device token was signed with. A device token
     * from before its key was recorded keeps all of them.
     *
     * @return how many
     */
    int forget(Instant retiredBefore) {
        return jdbi.withHandle(db -> db.createUpdate("""
                        delete from signing_keys where retired_on < :before and not exists (
                          select 1 from access_tokens t
                          where t.device_id is not null and t.ended_on is null
                            and (t.kid = signing_keys.kid or t.kid is null))
                        """)
                .bind("before", retiredBefore.toEpochMilli())
                .execute());
    }

    private SigningKey read(ResultSet row) throws SQLException {
        var jwk = parse(vault.open(row.getString("sealed_jwk")));
        long retired = row.getLong("retired_on");
        Optional<Instant> retiredOn = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(retired));
        return new SigningKey(
                row.getString("kid"),
                KeyAlgorithm.of(jwk),
                jwk,
                Instant.ofEpochMilli(row.getLong("created_on")),
                retiredOn);
    }

    private static PublicJsonWebKey parse(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }
}
