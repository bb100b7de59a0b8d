package dev.threetokens.cloud.accounts.links;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The tokens of mailed links: kept only as hashes, good for one use. */
@ApplicationScoped
public class MailedLinks {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Vault vault;

    @Inject
    MailedLinks(Jdbi jdbi, Clock clock, Vault vault) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * Makes a link; the user's earlier ones of this kind are void.
     *
     * @return its token
     */
    @Transactional
    String issue(LinkKind kind, UserId user, String detail) {
        withdraw(kind, user);
        var token = Secrets.random256();
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into mailed_links (token_hash, kind, user_id, sealed, expires_on)
                        values (:hash, :kind, :user, :sealed, :expires)
                        """)
                .bind("hash", Secrets.hash(token))
                .bind("kind", kind.name())
                .bind("user", user.value())
                .bind("sealed", vault.seal(detail))
                .bind("expires", clock.millis() + kind.lifetime().toMillis())
                .execute());
        return token;
    }

    /** Looks without using it up. */
    public Optional<MailedLink> find(LinkKind kind, String token) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select user_id, sealed from mailed_links
                        where token_hash = :hash and kind = :kind and expires_on > :now
                        """)
                .bind("hash", Secrets.hash(token))
                .bind("kind", kind.name())
                .bind("now", clock.millis())
                .map((row, context) ->
                        new MailedLink(new UserId(row.getString("user_id")), vault.open(row.getString("sealed"))))
                .findFirst());
    }

    /** Uses it up: of many who try, one gets it. */
    public Optional<MailedLink> use(LinkKind kind, String token) {
        return find(kind, token)
                .filter(link ->
                        jdbi.withHandle(db -> db.createUpdate("delete from mailed_links where token_hash = :hash")
                                        .bind("hash", Secrets.hash(token))
                                        .execute())
                                == 1);
    }

    /** The user's links of this kind are void. */
    public void withdraw(LinkKind kind, UserId user) {
        jdbi.useHandle(db -> db.createUpdate("delete from mailed_links where user_id = :user and kind = :kind")
                .bind("user", user.value())
                .bind("kind", kind.name())
                .execute());
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        jdbi.useHandle(db -> db.createUpdate("delete from mailed_links where expires_on <= :now")
                .bind("now", clock.millis())
                .execute());
    }
}
