package dev.threetokens.cloud.shares;

import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads shares. */
@Singleton
public class ShareRows {
    private static final String RECEIVED = """
            (s.invited_id = u.id or (s.status = 'PENDING' and s.email = u.email and u.activated_on is not null))
            and d.owner_id <> u.id
            """;
    private static final String OF_USER = """
            select s.* from users u, shares s join devices d on d.id = s.device_id
            where u.id = :key and
            """;
    private static final String ORDER = " order by s.shared_on, s.id";

    private final Jdbi jdbi;

    ShareRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<StoredShare> find(ShareId id) {
        return list("select s.* from shares s where s.id = :key", id.value()).stream()
                .findFirst();
    }

    /** All of a device, the oldest first. */
    public List<StoredShare> ofDevice(StoredDevice device) {
        return list(
                "select s.* from shares s where s.device_id = :key" + ORDER,
                device.id().value());
    }

    /** Those with this user: accepted and rejected ones, and invitations of the address that the user has now. */
    public List<StoredShare> receivedBy(UserId user) {
        return list(OF_USER + RECEIVED + ORDER, user.value());
    }

    /** Those with this user, and those of devices of this user. */
    public List<StoredShare> ofUser(UserId user) {
        return list(OF_USER + "(d.owner_id = u.id or (" + RECEIVED + "))" + ORDER, user.value());
    }

    private List<StoredShare> list(String sql, String key) {
        return jdbi.withHandle(db -> db.createQuery(sql)
                .bind("key", key)
                .map((row, context) -> read(row))
                .list());
    }

    private static StoredShare read(ResultSet row) throws SQLException {
        return new StoredShare(
                new ShareId(row.getString("id")),
                new DeviceId(row.getString("device_id")),
                row.getString("email"),
                Optional.ofNullable(row.getString("invited_id")).map(UserId::new),
                ShareStatus.valueOf(row.getString("status")),
                Instant.ofEpochMilli(row.getLong("shared_on")),
                Optional.ofNullable(row.getObject("answered_on", Long.class)).map(Instant::ofEpochMilli));
    }
}
