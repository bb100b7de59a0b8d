package dev.threetokens.cloud.oauth.codes;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Authorization codes: random, kept as hashes, good for one use within a minute. */
@ApplicationScoped
public class AuthorizationCodes {
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Jdbi jdbi;
    private final Clock clock;
    private final TokenFamilies families;
    private final Grants grants;

    @Inject
    AuthorizationCodes(Jdbi jdbi, Clock clock, TokenFamilies families, Grants grants) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.families = families;
        this.grants = grants;
    }

    /** A code for a user who has granted the application what it asks for. It starts a family of tokens. */
    @Transactional
    public String issue(UserId user, NewCode wanted) {
        grants.hold(user, wanted.client());
        var family = families.start(user, wanted.client(), wanted.scope(), wanted.confidential());
        var code = Secrets.random128();
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into authorization_codes
                          (code_hash, family_id, redirect_uri, redirect_given, code_challenge, expires_on)
                        values (:hash, :family, :redirect, :given, :challenge, :expires)
                        """)
                .bind("hash", Secrets.hash(code))
                .bind("family", family)
                .bind("redirect", wanted.redirectUri())
                .bind("given", wanted.redirectGiven())
                .bind("challenge", wanted.codeChallenge().orElse(null))
                .bind("expires", clock.millis() + LIFETIME.toMillis())
                .execute());
        return code;
    }

    /** Burns the code. Of two at a time, exactly one sees {@link UsedCode#firstUse()}. */
    public Optional<UsedCode> use(String code) {
        var hash = Secrets.hash(code);
        boolean first = jdbi.withHandle(db -> db.createUpdate(
                                "update authorization_codes set used_on = :now where code_hash = :hash and used_on is null")
                        .bind("now", clock.millis())
                        .bind("hash", hash)
                        .execute())
                == 1;
        return jdbi.withHandle(db -> db.createQuery("""
                        select c.*, f.user_id, f.client_id, f.scope, f.confidential
                        from authorization_codes c join token_families f on f.id = c.family_id
                        where c.code_hash = :hash
                        """)
                .bind("hash", hash)
                .map((row, context) -> read(row, first))
                .findFirst());
    }

    private static UsedCode read(ResultSet row, boolean first) throws SQLException {
        return new UsedCode(
                first,
                row.getString("family_id"),
                new UserId(row.getString("user_id")),
                new ClientId(row.getString("client_id")),
                Scope.parse(row.getString("scope")),
                row.getString("redirect_uri"),
                row.getBoolean("redirect_given"),
                Optional.ofNullable(row.getString("code_challenge")),
                row.getBoolean("confidential"),
                Instant.ofEpochMilli(row.getLong("expires_on")));
    }
}
