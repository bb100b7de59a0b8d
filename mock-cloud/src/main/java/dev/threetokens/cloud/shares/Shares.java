package dev.threetokens.cloud.shares;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** What happens to shares. Whoever may do it is decided before. */
@ApplicationScoped
public class Shares {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Event<RightsChanged> rightsChanged;

    @Inject
    Shares(Jdbi jdbi, Clock clock, Event<RightsChanged> rightsChanged) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rightsChanged = rightsChanged;
    }

    /**
     * Holds a device and its type as they are until the end of the transaction: the device gets no other share, and the
     * type does not become private meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(StoredDevice device) {
        lock(
                "select id from device_types where id = :key for update",
                device.type().value());
        lock("select id from devices where id = :key for update", device.id().value());
    }

    @Transactional
    public ShareId add(StoredDevice device, String email) {
        var id = new ShareId(Secrets.random128());
        change(
                device.id(),
                """
                insert into shares (id, device_id, email, status, shared_on)
                values (:id, :device, :email, 'PENDING', :now)
                """,
                id,
                update -> update.bind("device", device.id().value()).bind("email", email));
        return id;
    }

    /** Asks anew who rejected. */
    @Transactional
    public void askAgain(StoredShare share) {
        change(share.device(), """
                update shares set status = 'PENDING', invited_id = null, answered_on = null, shared_on = :now
                where id = :id and status = 'REJECTED'
                """, share.id(), update -> update);
    }

    /**
     * The answer of the invited user to an invitation that still waits.
     *
     * @return false if it does not wait any more
     */
    @Transactional
    public boolean answer(StoredShare share, UserId invited, boolean accepted) {
        return change(
                share.device(),
                """
                update shares set status = :status, invited_id = :invited, answered_on = :now
                where id = :id and status = 'PENDING'
                """,
                share.id(),
                update -> update.bind("invited", invited.value())
                        .bind("status", (accepted ? ShareStatus.ACCEPTED : ShareStatus.REJECTED).name()));
    }

    /** The owner revokes it, or whom it is shared with leaves. Connections that stood on it lose it before the return. */
    @Transactional
    public void end(StoredShare share) {
        change(share.device(), "delete from shares where id = :id", share.id(), update -> update);
    }

    private boolean change(DeviceId device, String sql, ShareId share, Binding binding) {
        int changed = jdbi.withHandle(
                db -> binding.of(db.createUpdate(sql).bind("id", share.value()).bind("now", clock.millis()))
                        .execute());
        rightsChanged.fire(RightsChanged.ofDevice(device));
        return changed > 0;
    }

    private void lock(String query, String key) {
        jdbi.useHandle(
                db -> db.createQuery(query).bind("key", key).mapTo(String.class).findFirst());
    }

    private interface Binding {
        Update of(Update update);
    }
}
