package dev.threetokens.cloud.devices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.store.Remembered;
import dev.threetokens.cloud.store.RightsChanges;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The device types and their manifests. */
@ApplicationScoped
public class DeviceTypes {
    static final String SELECT = """
            select t.*, (select max(m.version) from manifests m where m.type_id = t.id) as latest_version
            from device_types t
            """;

    private static final String COMMA = ",";
    private static final int REMEMBERED = 10_000;

    private final Jdbi jdbi;
    private final Json json;
    private final Remembered<DeviceTypeId, Integer> latest;
    private final Cache<Version, Manifest> manifests =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    DeviceTypes(Jdbi jdbi, Json json, RightsChanges changes) {
        this.jdbi = jdbi;
        this.json = json;
        this.latest = new Remembered<>(changes, REMEMBERED);
    }

    public Optional<StoredDeviceType> find(DeviceTypeId id) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where t.id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    /** Whoever holds a device may know what type it is of. */
    public Optional<StoredDeviceType> of(StoredDevice device) {
        return find(device.type());
    }

    /** Types whose name contains the text, whatever its case, by name; published or not. */
    public List<StoredDeviceType> named(String part) {
        return jdbi.withHandle(db -> db.createQuery(
                        SELECT + " where lower(t.name) like :part escape '!' order by t.name, t.id")
                .bind("part", "%" + escaped(part.toLowerCase(Locale.ROOT)) + "%")
                .map((row, context) -> read(row))
                .list());
    }

    /** How many devices of other users are of types that this user owns. */
    public int devicesOfOthers(UserId owner) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select count(*) from devices d join device_types t on t.id = d.type_id
                        where t.owner_id = :owner and d.owner_id <> :owner
                        """)
                .bind("owner", owner.value())
                .mapTo(Integer.class)
                .one());
    }

    /** Asked for every message. */
    public Optional<Integer> latestVersion(DeviceTypeId id) {
        return latest.find(id, asked -> find(asked).map(StoredDeviceType::latestVersion));
    }

    /** A version is written once and never changed. */
    public Optional<Manifest> manifest(StoredDeviceType type, int version) {
        return manifest(type.id(), version);
    }

    /** A manifest of the type of a device. */
    public Optional<Manifest> manifest(StoredDevice device, int version) {
        return manifest(device.type(), version);
    }

    private Optional<Manifest> manifest(DeviceTypeId id, int version) {
        return Optional.ofNullable(manifests.get(
                new Version(id, version),
                asked -> readManifest(asked.type, asked.number).orElse(null)));
    }

    private Optional<Manifest> readManifest(DeviceTypeId id, int version) {
        return jdbi.withHandle(db -> db.createQuery(
                                "select manifest from manifests where type_id = :id and version = :version")
                        .bind("id", id.value())
                        .bind("version", version)
                        .mapTo(String.class)
                        .findFirst())
                .map(text -> json.read(text, Manifest.class));
    }

    public List<Integer> versions(StoredDeviceType type) {
        return versions(type.id());
    }

    /** The versions of the manifest of a device's type. */
    public List<Integer> versions(StoredDevice device) {
        return versions(device.type());
    }

    private List<Integer> versions(DeviceTypeId id) {
        return jdbi.withHandle(
                db -> db.createQuery("select version from manifests where type_id = :id order by version")
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .list());
    }

    /** Registers a type with its first manifest. */
    @Transactional
    public void register(StoredDeviceType type, Manifest manifest) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into device_types (id, owner_id, name, unique_name, description, tags, published, updated_on)
                        values (:id, :owner, :name, :unique, :description, :tags, :published, :updated)
                        """)
                .bind("id", type.id().value())
                .bind("owner", type.owner().value())
                .bind("name", type.name())
                .bind("unique", type.uniqueName())
                .bind("description", type.description())
                .bind("tags", written(type.tags()))
                .bind("published", type.published())
                .bind("updated", type.updatedOn())
                .execute());
        addManifest(type.id(), type.latestVersion(), manifest);
    }

    void addManifest(DeviceTypeId id, int version, Manifest manifest) {
        jdbi.useHandle(db -> db.createUpdate(
                        "insert into manifests (type_id, version, manifest) values (:id, :version, :manifest)")
                .bind("id", id.value())
                .bind("version", version)
                .bind("manifest", json.write(manifest))
                .execute());
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    static StoredDeviceType read(ResultSet row) throws SQLException {
        return new StoredDeviceType(
                new DeviceTypeId(row.getString("id")),
                new UserId(row.getString("owner_id")),
                row.getString("name"),
                row.getString("unique_name"),
                row.getString("description"),
                tags(row.getString("tags")),
                row.getBoolean("published"),
                row.getInt("latest_version"),
                row.getLong("updated_on"));
    }

    /** The same version of the same type may be written again, with something else. */
    void forget(@Observes Emptied event) {
        manifests.invalidateAll();
    }

    static String written(Tags tags) {
        return String.join(COMMA, tags.names());
    }

    private static Tags tags(String written) {
        return written.isEmpty() ? Tags.none() : new Tags(List.of(written.split(COMMA)));
    }

    private record Version(DeviceTypeId type, int number) {}
}
