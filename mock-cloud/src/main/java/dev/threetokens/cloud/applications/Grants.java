package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Grant;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.tokens.AccessTokens;
import dev.threetokens.cloud.tokens.RefreshTokens;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What users granted to applications. */
@ApplicationScoped
public class Grants {
    private static final String SELECT = """
            select g.user_id, g.client_id, a.name, g.permissions, g.granted_on, g.last_used_on
            from grants g join applications a on a.id = g.client_id
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Event<RightsChanged> rightsChanged;
    private final StandingGrants standing;

    @Inject
    Grants(
            Jdbi jdbi,
            Clock clock,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            Event<RightsChanged> rightsChanged,
            StandingGrants standing) {
        this.jdbi = jdbi;
        this.standing = standing;
        this.clock = clock;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.rightsChanged = rightsChanged;
    }

    /** The grant as it stands now; {@link Grant#NONE} if there is none. */
    public Grant between(UserId user, ClientId client) {
        return standing.between(user, client);
    }

    /**
     * Locks the grant until the end of the transaction, so that it is not withdrawn meanwhile.
     *
     * @return whether there is one
     */
    public boolean hold(UserId user, ClientId client) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select granted_on from grants where user_id = :user and client_id = :client for update")
                .bind("user", user.value())
                .bind("client", client.value())
                .mapTo(Long.class)
                .findFirst()
                .isPresent());
    }

    /** Records what the user agreed to on the consent page; replaces an earlier grant. */
    @Transactional
    public void give(UserId user, ClientId client, Permissions permissions) {
        jdbi.useHandle(db -> {
            int replaced = write(
                    db,
                    "update grants set permissions = :permissions, granted_on = :now"
                            + " where user_id = :user and client_id = :client",
                    user,
                    client,
                    permissions);
            if (replaced == 0) {
                write(
                        db,
                        "insert into grants (user_id, client_id, permissions, granted_on)"
                                + " values (:user, :client, :permissions, :now)",
                        user,
                        client,
                        permissions);
            }
        });
        rightsChanged.fire(RightsChanged.ofGrant(user, client));
    }

    private int write(Handle db, String sql, UserId user, ClientId client, Permissions permissions) {
        return db.createUpdate(sql)
                .bind("user", user.value())
                .bind("client", client.value())
                .bind("permissions", permissions.toString())
                .bind("now", clock.millis())
                .execute();
    }

    /** Withdraws the grant: the user's tokens in this application end, and its application token loses the user. */
    @Transactional
    public void withdraw(GivenGrant grant) {
        var user = grant.user();
        var client = grant.client();
        jdbi.useHandle(db -> db.createUpdate("delete from grants where user_id = :user and client_id = :client")
                .bind("user", user.value())
                .bind("client", client.value())
                .execute());
        refreshTokens.endAllOf(user, client);
        accessTokens.endTokensOfGrant(user, client);
    }

    public List<GivenGrant> givenBy(UserId user) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where g.user_id = :user order by a.name")
                .bind("user", user.value())
                .map((row, context) -> read(row))
                .list());
    }

    /** One page of the users who granted the application, in a stable order. */
    public List<GivenGrant> givenTo(Application application, int offset, int count) {
        return jdbi.withHandle(db -> db.createQuery(
                        SELECT
                                + " where g.client_id = :client order by g.user_id offset :offset rows fetch next :count rows only")
                .bind("client", application.id().value())
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> read(row))
                .list());
    }

    public int countGivenTo(Application application) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from grants where client_id = :client")
                .bind("client", application.id().value())
                .mapTo(Integer.class)
                .one());
    }

    private static GivenGrant read(ResultSet row) throws SQLException {
        return new GivenGrant(
                new UserId(row.getString("user_id")),
                new ClientId(row.getString("client_id")),
                row.getString("name"),
                Permissions.parse(row.getString("permissions")),
                Instant.ofEpochMilli(row.getLong("granted_on")),
                Optional.ofNullable(row.getObject("last_used_on", Long.class)).map(Instant::ofEpochMilli));
    }
}
