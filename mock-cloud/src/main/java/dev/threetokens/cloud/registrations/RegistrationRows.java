package dev.threetokens.cloud.registrations;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.registration.RegistrationState;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads registrations, and forgets those that came to nothing. */
@Singleton
class RegistrationRows {
    static final String PENDING = " state in ('PENDING_USER_CONFIRMATION', 'PENDING_DEVICE_COMPLETION')";
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;

    RegistrationRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<Registration> find(RegistrationId id) {
        return jdbi.withHandle(db -> db.createQuery("select * from registrations where id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    /** @param pinHash a PIN leaves the row when it is used or its registration is revoked */
    Optional<Registration> waitingFor(String pinHash) {
        return jdbi.withHandle(db -> db.createQuery("select * from registrations where pin_hash = :hash")
                        .bind("hash", pinHash)
                        .map((row, context) -> read(row))
                        .findFirst())
                .filter(found -> found.state() == RegistrationState.PENDING_USER_CONFIRMATION);
    }

    boolean registered(DeviceTypeId type, String vendorDeviceId) {
        return jdbi.withHandle(db -> db.createQuery("""
                                select count(*) from registrations
                                where type_id = :type and vendor_device_id = :vendor and state = 'REGISTERED'
                                """)
                        .bind("type", type.value())
                        .bind("vendor", vendorDeviceId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    boolean registered(DeviceId device) {
        return jdbi.withHandle(db -> db.createQuery(
                                "select count(*) from registrations where device_id = :device and state = 'REGISTERED'")
                        .bind("device", device.value())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    int countPending() {
        return jdbi.withHandle(
                db -> db.createQuery("select count(*) from registrations where expires_on > :now and" + PENDING)
                        .bind("now", clock.millis())
                        .mapTo(Integer.class)
                        .one());
    }

    /** A device may look for an hour what became of its registration. */
    @Scheduled(every = "10m", delayed = "10m")
    void forget() {
        jdbi.useHandle(
                db -> db.createUpdate("delete from registrations where state <> 'REGISTERED' and expires_on < :before")
                        .bind("before", clock.millis() - REMEMBERED.toMillis())
                        .execute());
    }

    private Registration read(ResultSet row) throws SQLException {
        return new Registration(
                new RegistrationId(row.getString("id")),
                new DeviceTypeId(row.getString("type_id")),
                state(row),
                row.getString("nonce_hash"),
                Optional.ofNullable(row.getString("user_id")).map(UserId::new),
                Optional.ofNullable(row.getString("device_id")).map(DeviceId::new),
                Optional.ofNullable(row.getString("device_name")));
    }

    private RegistrationState state(ResultSet row) throws SQLException {
        var kept = RegistrationState.valueOf(row.getString("state"));
        boolean ends = kept == RegistrationState.PENDING_USER_CONFIRMATION
                || kept == RegistrationState.PENDING_DEVICE_COMPLETION;
        return ends && row.getLong("expires_on") <= clock.millis() ? RegistrationState.EXPIRED : kept;
    }
}
