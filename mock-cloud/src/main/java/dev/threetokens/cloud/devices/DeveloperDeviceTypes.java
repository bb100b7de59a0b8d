package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Right;
import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Device types in the hands of their developers. A manifest version never changes; a new one follows it. */
@ApplicationScoped
public class DeveloperDeviceTypes {
    public static final int MAX_PER_DEVELOPER = 100;
    public static final int MAX_VERSIONS = 100;

    private static final int MAX_MANIFEST = 20_000;

    private final Jdbi jdbi;
    private final DeviceTypes types;
    private final Json json;
    private final Clock clock;
    private final Event<RightsChanged> rightsChanged;

    @Inject
    DeveloperDeviceTypes(Jdbi jdbi, DeviceTypes types, Json json, Clock clock, Event<RightsChanged> rightsChanged) {
        this.jdbi = jdbi;
        this.types = types;
        this.json = json;
        this.clock = clock;
        this.rightsChanged = rightsChanged;
    }

    /** By name. */
    public List<StoredDeviceType> ownedBy(UserId owner) {
        return jdbi.withHandle(
                db -> db.createQuery(DeviceTypes.SELECT + " where t.owner_id = :owner order by lower(t.name), t.id")
                        .bind("owner", owner.value())
                        .map((row, context) -> DeviceTypes.read(row))
                        .list());
    }

    private boolean isTaken(String uniqueName) {
        return jdbi.withHandle(db -> db.createQuery("select 1 from device_types where unique_name = :name")
                .bind("name", uniqueName)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    /** Whether the manifest is short enough to be kept. */
    public boolean fits(Manifest manifest) {
        return json.write(manifest).length() <= MAX_MANIFEST;
    }

    /**
     * Registers a private type with its first manifest.
     *
     * @throws DeviceTypeRefusedException if the owner has as many as she may have, or the unique name is taken
     */
    @Transactional
    public DeviceTypeId create(UserId owner, DeviceTypeWords words, Manifest manifest) {
        lock("select id from users where id = :key for update", owner.value());
        if (ownedBy(owner).size() >= MAX_PER_DEVELOPER) {
            throw new DeviceTypeRefusedException(DeviceTypeRefusedException.Reason.TOO_MANY);
        }
        if (isTaken(words.uniqueName())) {
            throw new DeviceTypeRefusedException(DeviceTypeRefusedException.Reason.NAME_TAKEN);
        }
        var id = new DeviceTypeId("dt" + Secrets.random128());
        try {
            types.register(first(id, owner, words), manifest);
        } catch (UnableToExecuteStatementException sameNameAtTheSameTime) {
            throw new DeviceTypeRefusedException(DeviceTypeRefusedException.Reason.NAME_TAKEN);
        }
        return id;
    }

    /** Changes the display name, the description and the tags. The unique name stays. */
    @Transactional
    public void describe(StoredDeviceType type, DeviceTypeWords words) {
        jdbi.useHandle(db -> db.createUpdate("""
                        update device_types set name = :name, description = :description, tags = :tags, updated_on = :now
                        where id = :id
                        """)
                .bind("name", words.name())
                .bind("description", words.description())
                .bind("tags", DeviceTypes.written(words.tags()))
                .bind("now", clock.millis())
                .bind("id", type.id().value())
                .execute());
    }

    /**
     * Adds the next manifest version. Devices that follow the latest one are read by it from now on.
     *
     * @param latest the version that the new one was made from
     * @return the number of the new version; empty if another came in between, or there are {@link #MAX_VERSIONS}
     */
    @Transactional
    public Optional<Integer> addVersion(StoredDeviceType type, int latest, Manifest manifest) {
        var id = type.id();
        lock("select id from device_types where id = :key for update", id.value());
        var now = types.find(id).orElseThrow().latestVersion();
        if (now != latest || now >= MAX_VERSIONS) {
            return Optional.empty();
        }
        types.addManifest(id, latest + 1, manifest);
        touch(id);
        // What is remembered of the type is old.
        rightsChanged.fire(RightsChanged.ofDeviceType());
        return Optional.of(latest + 1);
    }

    /** Lets everybody make devices of the type. */
    @Transactional
    public void publish(StoredDeviceType type) {
        setPublished(type.id(), true);
    }

    /**
     * Makes the type private again, unless somebody else relies on it: has a device of the type, or develops an
     * application that asks for it by name, or is invited to a device of the type.
     *
     * @return whether it is private now
     */
    @Transactional
    public boolean unpublish(StoredDeviceType type) {
        lock("select id from device_types where id = :key for update", type.id().value());
        if (isUsedByOthers(type)) {
            return false;
        }
        setPublished(type.id(), false);
        return true;
    }

    public boolean isUsedByOthers(StoredDeviceType type) {
        return othersHaveDevices(type)
                || othersAreInvited(type)
                || othersAskFor(type, Right.READ)
                || othersAskFor(type, Right.WRITE);
    }

    public int countDevices(StoredDeviceType type) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from devices where type_id = :id")
                .bind("id", type.id().value())
                .mapTo(Integer.class)
                .one());
    }

    private StoredDeviceType first(DeviceTypeId id, UserId owner, DeviceTypeWords words) {
        return new StoredDeviceType(
                id,
                owner,
                words.name(),
                words.uniqueName(),
                words.description(),
                words.tags(),
                false,
                1,
                clock.millis());
    }

    private void setPublished(DeviceTypeId id, boolean published) {
        jdbi.useHandle(db -> db.createUpdate("update device_types set published = :published where id = :id")
                .bind("published", published)
                .bind("id", id.value())
                .execute());
        touch(id);
        rightsChanged.fire(RightsChanged.ofDeviceType());
    }

    private boolean othersHaveDevices(StoredDeviceType type) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select 1 from devices where type_id = :id and owner_id <> :owner fetch first 1 rows only")
                .bind("id", type.id().value())
                .bind("owner", type.owner().value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    /** Who rejected an invitation does not use the type. */
    private boolean othersAreInvited(StoredDeviceType type) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select 1 from shares s join devices d on d.id = s.device_id
                        where d.type_id = :id and s.status <> 'REJECTED' fetch first 1 rows only
                        """)
                .bind("id", type.id().value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    private boolean othersAskFor(StoredDeviceType type, Right right) {
        var permission = Permission.devicesOf(type.id(), right).toString();
        return jdbi.withHandle(db -> db.createQuery("""
                        select 1 from applications
                        where owner_id <> :owner and ' ' || permissions || ' ' like :part escape '!'
                        fetch first 1 rows only
                        """)
                .bind("owner", type.owner().value())
                .bind("part", "% " + DeviceTypes.escaped(permission) + " %")
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    private void touch(DeviceTypeId id) {
        jdbi.useHandle(db -> db.createUpdate("update device_types set updated_on = :now where id = :id")
                .bind("now", clock.millis())
                .bind("id", id.value())
                .execute());
    }

    /** What is counted or numbered here is so one at a time: the second waits for the first. */
    private void lock(String query, String key) {
        jdbi.useHandle(
                db -> db.createQuery(query).bind("key", key).mapTo(String.class).findFirst());
    }
}
