package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.oauth.limitedinput.AskingDevice.SignIn;
import dev.threetokens.cloud.oauth.limitedinput.AskingDevice.State;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Device codes and user codes, as long as a device may ask for what came of them. */
@Singleton
public class DeviceCodes {
    private static final String PURPOSE = "user code";
    private static final Duration KEPT = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Vault vault;
    private final LimitedInputConfig config;

    DeviceCodes(Jdbi jdbi, Clock clock, Vault vault, LimitedInputConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.config = config;
    }

    /** @return empty if the application has too many waiting codes */
    Optional<NewCodes> issue(ClientId client, Scope scope) {
        if (waiting(client) >= config.pendingPerApplication()) {
            return Optional.empty();
        }
        var codes = new NewCodes(UUID.randomUUID().toString(), UserCodes.random());
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into limited_input_codes
                          (device_code_hash, user_code_mac, client_id, scope, expires_on, interval_seconds, state)
                        values (:hash, :mac, :client, :scope, :expires, :interval, 'WAITING')
                        """)
                .bind("hash", Secrets.hash(codes.deviceCode()))
                .bind("mac", vault.mac(PURPOSE, codes.userCode()))
                .bind("client", client.value())
                .bind("scope", scope.toString())
                .bind("expires", clock.millis() + config.codeLifetime().toMillis())
                .bind("interval", config.interval().toSeconds())
                .execute());
        return Optional.of(codes);
    }

    /** The device that shows this user code and waits. */
    Optional<WaitingDevice> waitingWith(String userCode) {
        return waitingWhere("user_code_mac = :key", vault.mac(PURPOSE, userCode));
    }

    /** The same device, if it still waits; locked until the end of the transaction. */
    Optional<WaitingDevice> hold(String key) {
        return waitingWhere("device_code_hash = :key", key, " for update");
    }

    Optional<WaitingDevice> waiting(String key) {
        return waitingWhere("device_code_hash = :key", key);
    }

    void allow(WaitingDevice device, String family) {
        jdbi.useHandle(db -> db.createUpdate(
                        "update limited_input_codes set state = 'ALLOWED', family_id = :family where device_code_hash = :key")
                .bind("family", family)
                .bind("key", device.key())
                .execute());
    }

    void deny(WaitingDevice device) {
        mark(device.key(), State.DENIED);
    }

    /** The request behind a device code, locked until the end of the transaction. */
    public Optional<AskingDevice> asking(String deviceCode) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select c.*, (select f.user_id from token_families f where f.id = c.family_id) as user_id
                        from limited_input_codes c where c.device_code_hash = :hash for update
                        """)
                .bind("hash", Secrets.hash(deviceCode))
                .map((row, context) -> readAsking(row))
                .findFirst());
    }

    /** Remembers that the device asked, and how long it has to wait from now on. */
    public void polled(AskingDevice device, Duration interval) {
        jdbi.useHandle(db -> db.createUpdate("""
                        update limited_input_codes set polled_on = :now, interval_seconds = :interval
                        where device_code_hash = :key
                        """)
                .bind("now", clock.millis())
                .bind("interval", interval.toSeconds())
                .bind("key", device.key())
                .execute());
    }

    /** The device has got its tokens. */
    public void use(AskingDevice device) {
        mark(device.key(), State.USED);
    }

    private int waiting(ClientId client) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select count(*) from limited_input_codes
                        where client_id = :client and state = 'WAITING' and expires_on > :now
                        """)
                .bind("client", client.value())
                .bind("now", clock.millis())
                .mapTo(Integer.class)
                .one());
    }

    private Optional<WaitingDevice> waitingWhere(String which, String key, String... more) {
        return jdbi.withHandle(db -> db.createQuery("select * from limited_input_codes where " + which
                        + " and state = 'WAITING' and expires_on > :now" + String.join("", more))
                .bind("key", key)
                .bind("now", clock.millis())
                .map((row, context) -> new WaitingDevice(
                        row.getString("device_code_hash"),
                        new ClientId(row.getString("client_id")),
                        Scope.parse(row.getString("scope"))))
                .findFirst());
    }

    private void mark(String key, State state) {
        jdbi.useHandle(
                db -> db.createUpdate("update limited_input_codes set state = :state where device_code_hash = :key")
                        .bind("state", state.name())
                        .bind("key", key)
                        .execute());
    }

    private static AskingDevice readAsking(ResultSet row) throws SQLException {
        long polled = row.getLong("polled_on");
        Optional<Instant> polledOn = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(polled));
        var family = Optional.ofNullable(row.getString("family_id"));
        var user = Optional.ofNullable(row.getString("user_id")).map(UserId::new);
        return new AskingDevice(
                row.getString("device_code_hash"),
                new ClientId(row.getString("client_id")),
                Scope.parse(row.getString("scope")),
                Instant.ofEpochMilli(row.getLong("expires_on")),
                Duration.ofSeconds(row.getInt("interval_seconds")),
                polledOn,
                State.valueOf(row.getString("state")),
                family.flatMap(id -> user.map(who -> new SignIn(who, id))));
    }

    /** An expired code is remembered for a while, so that its device is told that it has expired. */
    @Scheduled(every = "10m", delayed = "10m")
    void forgetExpired() {
        jdbi.useHandle(db -> db.createUpdate("delete from limited_input_codes where expires_on < :before")
                .bind("before", clock.millis() - KEPT.toMillis())
                .execute());
    }
}
