package dev.threetokens.cloud.registrations;

import static dev.threetokens.cloud.registrations.RegistrationRows.PENDING;

import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.registrations.RegistrationException.Reason;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.registration.RegisteredDevice;
import dev.threetokens.model.registration.RegistrationState;
import dev.threetokens.model.registration.RegistrationTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The steps of a registration. A device of one maker (type and vendor device id) has at most one that is pending or
 * complete: the steps that begin or complete one wait for each other at the row of the type.
 */
@ApplicationScoped
public class Registrations {
    private static final String PIN = "pin";
    private static final Duration PENDING_RETRY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Vault vault;
    private final RegistrationConfig config;
    private final RegistrationRows rows;
    private final DeviceTypes types;
    private final Devices devices;
    private final DeviceTokens tokens;

    @Inject
    Registrations(
            Jdbi jdbi,
            Clock clock,
            Vault vault,
            RegistrationConfig config,
            RegistrationRows rows,
            DeviceTypes types,
            Devices devices,
            DeviceTokens tokens) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.config = config;
        this.rows = rows;
        this.types = types;
        this.devices = devices;
        this.tokens = tokens;
    }

    /**
     * A device asks to be registered. What it asked for before is revoked.
     *
     * @throws RegistrationException if it is registered already, or too many wait
     */
    @Transactional
    public RegistrationTicket request(DeviceTypeId type, String vendorDeviceId) {
        lock(type);
        if (rows.registered(type, vendorDeviceId)) {
            throw RegistrationException.of(Reason.ALREADY_REGISTERED);
        }
        revokePending(type, vendorDeviceId);
        if (rows.countPending() >= config.maxPending()) {
            throw RegistrationException.later(Reason.TOO_MANY_PENDING, PENDING_RETRY);
        }
        var ticket = new RegistrationTicket(
                new RegistrationId(Secrets.random128()), Pins.random(), Secrets.random128(), expiry());
        insert(ticket, type, vendorDeviceId);
        return ticket;
    }

    public Optional<Registration> find(RegistrationId id) {
        return rows.find(id);
    }

    Optional<Registration> waitingFor(String pin) {
        return rows.waitingFor(vault.mac(PIN, Pins.normal(pin)));
    }

    /**
     * The PIN is used. Of several at the same time one gets the device.
     *
     * @throws RegistrationException if another one was faster
     */
    void confirm(Registration waiting, UserId user, PinEntry.Claim claim) {
        var device =
                claim instanceof PinEntry.DeviceOfUser had ? Optional.of(had.device()) : Optional.<DeviceId>empty();
        var name = claim instanceof PinEntry.NewDevice fresh ? Optional.of(fresh.name()) : Optional.<String>empty();
        int confirmed = jdbi.withHandle(db -> db.createUpdate("""
                        update registrations set state = 'PENDING_DEVICE_COMPLETION', pin_hash = null, user_id = :user,
                               device_id = :device, device_name = :name, expires_on = :expires
                        where id = :id and state = 'PENDING_USER_CONFIRMATION' and expires_on > :now
                        """)
                .bind("id", waiting.id().value())
                .bind("user", user.value())
                .bind("device", device.map(DeviceId::value).orElse(null))
                .bind("name", name.orElse(null))
                .bind("expires", expiry())
                .bind("now", clock.millis())
                .execute());
        if (confirmed == 0) {
            throw RegistrationException.of(Reason.WRONG_PIN);
        }
    }

    /**
     * The device that asked gets its token, once. A device that the user had loses the token that it had.
     *
     * @throws RegistrationException if there is no such registration, the nonce is wrong, or it is not the time for it
     */
    @Transactional
    public RegisteredDevice complete(RegistrationId id, String nonce) {
        var found = rows.find(id).orElseThrow(() -> RegistrationException.of(Reason.UNKNOWN));
        if (!Secrets.same(found.nonceHash(), Secrets.hash(nonce))) {
            throw RegistrationException.of(Reason.WRONG_NONCE);
        }
        lock(found.type());
        var confirmed = rows.find(id).orElseThrow(() -> RegistrationException.of(Reason.UNKNOWN));
        mustBeConfirmed(confirmed.state());
        var owner = confirmed.user().orElseThrow();
        var device = confirmed.device().flatMap(devices::find).orElseGet(() -> added(confirmed, owner));
        if (rows.registered(device.id())) {
            throw RegistrationException.of(Reason.ALREADY_REGISTERED);
        }
        jdbi.useHandle(db -> db.createUpdate(
                        "update registrations set state = 'REGISTERED', device_id = :device where id = :id")
                .bind("id", id.value())
                .bind("device", device.id().value())
                .execute());
        return new RegisteredDevice(tokens.replace(device).value(), owner, device.id());
    }

    boolean registered(DeviceId device) {
        return rows.registered(device);
    }

    /**
     * Ends the registration and the device token; the device and what it sent stay.
     *
     * @throws RegistrationException if the device is not registered
     */
    @Transactional
    public void unregister(StoredDevice device) {
        int ended = jdbi.withHandle(db -> db.createUpdate(
                        "update registrations set state = 'REVOKED' where device_id = :device and state = 'REGISTERED'")
                .bind("device", device.id().value())
                .execute());
        if (ended == 0) {
            throw RegistrationException.of(Reason.NOT_REGISTERED);
        }
        tokens.revoke(device);
    }

    private StoredDevice added(Registration confirmed, UserId owner) {
        var type = types.find(confirmed.type()).orElseThrow();
        var device = StoredDevice.fresh(owner, type, confirmed.deviceName().orElseThrow(), clock.millis());
        devices.add(device);
        return device;
    }

    private static void mustBeConfirmed(RegistrationState state) {
        switch (state) {
            case PENDING_DEVICE_COMPLETION -> {}
            case PENDING_USER_CONFIRMATION -> throw RegistrationException.of(Reason.NOT_CONFIRMED);
            case REGISTERED -> throw RegistrationException.of(Reason.COMPLETED);
            case EXPIRED -> throw RegistrationException.of(Reason.EXPIRED);
            case REVOKED -> throw RegistrationException.of(Reason.REVOKED);
        }
    }

    private long expiry() {
        return clock.millis() + config.pinLifetime().toMillis();
    }

    private void lock(DeviceTypeId type) {
        jdbi.useHandle(db -> db.createQuery("select id from device_types where id = :id for update")
                .bind("id", type.value())
                .mapTo(String.class)
                .findFirst());
    }

    private void revokePending(DeviceTypeId type, String vendorDeviceId) {
        jdbi.useHandle(db -> db.createUpdate("update registrations set state = 'REVOKED', pin_hash = null"
                        + " where type_id = :type and vendor_device_id = :vendor and" + PENDING)
                .bind("type", type.value())
                .bind("vendor", vendorDeviceId)
                .execute());
    }

    private void insert(RegistrationTicket ticket, DeviceTypeId type, String vendorDeviceId) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into registrations
                          (id, type_id, vendor_device_id, state, pin_hash, nonce_hash, expires_on)
                        values (:id, :type, :vendor, 'PENDING_USER_CONFIRMATION', :pin, :nonce, :expires)
                        """)
                .bind("id", ticket.rid().value())
                .bind("type", type.value())
                .bind("vendor", vendorDeviceId)
                .bind("pin", vault.mac(PIN, ticket.pin()))
                .bind("nonce", Secrets.hash(ticket.nonce()))
                .bind("expires", ticket.expiresOn())
                .execute());
    }
}
