package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.store.Remembered;
import dev.threetokens.cloud.store.RightsChanges;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.token.TokenKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * The record of every user token and device token: who it is for, and whether it is alive. What is not recorded does not
 * exist. Application tokens: {@link ApplicationTokens}.
 */
@Singleton
public class AccessTokens {
    private static final String INSERT = """
            insert into access_tokens (jti, kind, user_id, client_id, device_id, family_id, issued_on, expires_on, sealed, kid)
            values (:jti, :kind, :user, :client, :device, :family, :issued, :expires, :sealed, :kid)
            """;
    private static final String END =
            "update access_tokens set ended_on = :now, ended_how = :how where ended_on is null";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Event<RightsChanged> rightsChanged;
    private final Remembered<String, TokenState> states;

    AccessTokens(
            Jdbi jdbi, Clock clock, Event<RightsChanged> rightsChanged, RightsChanges changes, TokenConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rightsChanged = rightsChanged;
        this.states = new Remembered<>(changes, config.verifiedCacheSize());
    }

    void recordUserToken(String jti, UserId user, ClientId client, String family, Instant issued, Instant expires) {
        insert(new Row(
                jti,
                TokenKind.USER,
                Optional.of(user),
                Optional.of(client),
                Optional.empty(),
                Optional.of(family),
                issued,
                Optional.of(expires),
                Optional.empty(),
                Optional.empty()));
    }

    void recordDeviceToken(String jti, DeviceId device, Instant issued, String sealed, String kid) {
        insert(new Row(
                jti,
                TokenKind.DEVICE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(device),
                Optional.empty(),
                issued,
                Optional.empty(),
                Optional.of(sealed),
                Optional.of(kid)));
    }

    Optional<String> sealedDeviceToken(DeviceId device) {
        return jdbi.withHandle(
                db -> db.createQuery("select sealed from access_tokens where device_id = :device and ended_on is null")
                        .bind("device", device.value())
                        .mapTo(String.class)
                        .findFirst());
    }

    /** Asked at every use of a token. */
    Optional<TokenState> state(String jti) {
        return states.find(jti, this::readState);
    }

    private Optional<TokenState> readState(String jti) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select t.ended_how, t.user_id, t.client_id, t.device_id,
                               d.owner_id as device_owner, d.type_id as device_type
                        from access_tokens t
                        left join devices d on d.id = t.device_id
                        where t.jti = :jti
                        """)
                .bind("jti", jti)
                .map((row, context) -> new TokenState(
                        Optional.ofNullable(row.getString("ended_how")).map(TokenFault::ofMark),
                        Optional.ofNullable(row.getString("user_id")).map(UserId::new),
                        Optional.ofNullable(row.getString("client_id")).map(ClientId::new),
                        Optional.ofNullable(row.getString("device_id")).map(DeviceId::new),
                        Optional.ofNullable(row.getString("device_owner")).map(UserId::new),
                        Optional.ofNullable(row.getString("device_type")).map(DeviceTypeId::new)))
                .findFirst());
    }

    /** Ends the living token of a device, if there is one. */
    public boolean endDeviceToken(DeviceId device, TokenFault how) {
        boolean ended = end(how, " and device_id = :device", update -> update.bind("device", device.value()));
        rightsChanged.fire(RightsChanged.ofDevice(device));
        return ended;
    }

    /** Ends all user tokens of one user in one application. */
    public void endTokensOfGrant(UserId user, ClientId client) {
        end(
                TokenFault.GRANT_WITHDRAWN,
                " and user_id = :user and client_id = :client",
                update -> update.bind("user", user.value()).bind("client", client.value()));
        rightsChanged.fire(RightsChanged.ofGrant(user, client));
    }

    /** Ends all user tokens of one user. The tokens of the user's devices live on. */
    void endUserTokens(UserId user) {
        end(TokenFault.REVOKED, " and user_id = :user", update -> update.bind("user", user.value()));
        rightsChanged.fire(RightsChanged.ofUser(user));
    }

    /** The sign-in that a user token came from; absent for the other kinds. */
    public Optional<String> familyOf(String jti) {
        return jdbi.withHandle(db -> db.createQuery("select family_id from access_tokens where jti = :jti")
                .bind("jti", jti)
                .mapTo(String.class)
                .findFirst());
    }

    /** Ends all access tokens of one sign-in. */
    public void endFamily(String family) {
        end(TokenFault.REVOKED, " and family_id = :family", update -> update.bind("family", family));
        rightsChanged.fire(RightsChanged.ofToken());
    }

    private boolean end(TokenFault how, String which, UnaryOperator<Update> binding) {
        return jdbi.withHandle(db -> binding.apply(db.createUpdate(END + which)
                                .bind("now", clock.millis())
                                .bind("how", how.mark()))
                        .execute())
                > 0;
    }

    private void insert(Row row) {
        jdbi.useHandle(db -> db.createUpdate(INSERT)
                .bind("jti", row.jti)
                .bind("kind", row.kind.name().toLowerCase(Locale.ROOT))
                .bind("user", row.user.map(UserId::value).orElse(null))
                .bind("client", row.client.map(ClientId::value).orElse(null))
                .bind("device", row.device.map(DeviceId::value).orElse(null))
                .bind("family", row.family.orElse(null))
                .bind("issued", row.issued.toEpochMilli())
                .bind("expires", row.expires.map(Instant::toEpochMilli).orElse(null))
                .bind("sealed", row.sealed.orElse(null))
                .bind("kid", row.kid.orElse(null))
                .execute());
    }

    private record Row(
            String jti,
            TokenKind kind,
            Optional<UserId> user,
            Optional<ClientId> client,
            Optional<DeviceId> device,
            Optional<String> family,
            Instant issued,
            Optional<Instant> expires,
            Optional<String> sealed,
            Optional<String> kid) {}
}
