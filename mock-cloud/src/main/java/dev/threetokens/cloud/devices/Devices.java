package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.event.EventName;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** The devices. */
@ApplicationScoped
public class Devices {
    private final Jdbi jdbi;
    private final Json json;
    private final Event<RightsChanged> rightsChanged;
    private final Event<DeviceEvent> happened;

    @Inject
    Devices(Jdbi jdbi, Json json, Event<RightsChanged> rightsChanged, Event<DeviceEvent> happened) {
        this.jdbi = jdbi;
        this.json = json;
        this.rightsChanged = rightsChanged;
        this.happened = happened;
    }

    public Optional<StoredDevice> find(DeviceId id) {
        return jdbi.withHandle(db -> db.createQuery("select * from devices where id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    /** All devices of a user, oldest first. */
    public List<StoredDevice> ownedBy(UserId owner) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from devices where owner_id = :owner order by created_on, id")
                        .bind("owner", owner.value())
                        .map((row, context) -> read(row))
                        .list());
    }

    public void add(StoredDevice device) {
        jdbi.useHandle(db -> bind(db.createUpdate("""
                                insert into devices (id, owner_id, type_id, name, manifest_version,
                                                     manifest_version_policy, properties, created_on)
                                values (:id, :owner, :type, :name, :version, :policy, :properties, :created)
                                """), device)
                .bind("owner", device.owner().value())
                .bind("type", device.type().value())
                .bind("created", device.createdOn())
                .execute());
        tell(device.asTarget(), EventName.DEVICE_NEW, EventName.DEVICE_CONNECTED);
    }

    /** @return the device as it is now */
    public StoredDevice change(StoredDevice device, DeviceChange change) {
        var changed = device.with(change);
        jdbi.useHandle(db -> bind(db.createUpdate("""
                                update devices set name = :name, manifest_version = :version,
                                       manifest_version_policy = :policy, properties = :properties
                                where id = :id
                                """), changed).execute());
        tell(changed.asTarget(), EventName.DEVICE_UPDATED);
        return changed;
    }

    /**
     * Deletes the device with its token, messages and Actions. Who follows it is told, then its connections are closed. One
     * statement, and no transaction around it: the observers of a commit would come in no certain order.
     */
    public void delete(StoredDevice device) {
        int gone = jdbi.withHandle(db -> db.createUpdate("delete from devices where id = :id")
                .bind("id", device.id().value())
                .execute());
        if (gone == 0) {
            return;
        }
        tell(device.asTarget(), EventName.DEVICE_DISCONNECTED, EventName.DEVICE_DELETED);
        rightsChanged.fire(RightsChanged.ofDevice(device.id()));
    }

    private void tell(Target.OfDevice device, EventName... names) {
        happened.fire(new DeviceEvent(device, List.of(names)));
    }

    void seen(DeviceId id, long at) {
        jdbi.useHandle(db -> db.createUpdate("update devices set last_seen_on = :at where id = :id")
                .bind("id", id.value())
                .bind("at", at)
                .execute());
    }

    private Update bind(Update update, StoredDevice device) {
        return update.bind("id", device.id().value())
                .bind("name", device.name())
                .bind("version", device.manifestVersion())
                .bind("policy", device.manifestPolicy().name())
                .bind("properties", json.write(device.properties()));
    }

    private StoredDevice read(ResultSet row) throws SQLException {
        long seen = row.getLong("last_seen_on");
        Optional<Long> lastSeenOn = row.wasNull() ? Optional.empty() : Optional.of(seen);
        return new StoredDevice(
                new DeviceId(row.getString("id")),
                new UserId(row.getString("owner_id")),
                new DeviceTypeId(row.getString("type_id")),
                row.getString("name"),
                row.getInt("manifest_version"),
                ManifestPolicy.valueOf(row.getString("manifest_version_policy")),
                json.object(row.getString("properties")),
                row.getLong("created_on"),
                lastSeenOn);
    }
}
