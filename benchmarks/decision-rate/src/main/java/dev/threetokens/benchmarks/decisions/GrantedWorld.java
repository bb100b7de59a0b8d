package dev.threetokens.benchmarks.decisions;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.access.Share;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/** Users with one device each, all of whom granted one application; in a database with the cloud's own schema. */
final class GrantedWorld {
    static final ClientId CLIENT = new ClientId("c".repeat(32));
    static final DeviceTypeId TYPE = new DeviceTypeId("dt" + "d".repeat(32));
    static final String GRANTED = "devices/" + TYPE.value() + ":read";
    static final Caller CALLER = new Caller.ApplicationCaller(CLIENT, user(0), Scope.READ_WRITE);

    private static final int BATCH = 1_000;

    private GrantedWorld() {}

    /** A database of its own in memory. */
    static String database(int users) {
        var url = "jdbc:h2:mem:grants-" + users + ";DB_CLOSE_DELAY=-1";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (var db = DriverManager.getConnection(url)) {
            db.setAutoCommit(false);
            fill(db, users);
        } catch (SQLException e) {
            throw new IllegalStateException("the grants could not be written", e);
        }
        return url;
    }

    static List<Target.OfDevice> devices(int users) {
        return IntStream.range(0, users)
                .mapToObj(number -> new Target.OfDevice(
                        new DeviceId("%032x".formatted(number + (1L << 40))), user(number), TYPE, Share.NOT_ASKED))
                .toList();
    }

    static UserId user(int number) {
        return new UserId("%032x".formatted(number + 1));
    }

    private static void fill(Connection db, int users) throws SQLException {
        try (var insertUser = db.prepareStatement("insert into users (id, name, email, full_name, password_hash,"
                        + " created_on, modified_on) values (?, ?, ?, 'Somebody', '-', 0, 0)");
                var insertApplication = db.prepareStatement(
                        "insert into applications (id, owner_id, name, description,"
                                + " redirect_uris, methods, permissions, created_on) values (?, ?, 'Reader', '-', '', '', ?, 0)");
                var insertGrant = db.prepareStatement(
                        "insert into grants (user_id, client_id, permissions, granted_on) values (?, ?, ?, 0)")) {
            addUser(insertUser, 0);
            insertUser.executeBatch();
            row(insertApplication, CLIENT.value(), user(0).value(), GRANTED);
            insertApplication.executeBatch();
            for (int number = 0; number < users; number++) {
                if (number > 0) {
                    addUser(insertUser, number);
                }
                row(insertGrant, user(number).value(), CLIENT.value(), GRANTED);
                if ((number + 1) % BATCH == 0) {
                    commit(db, insertUser, insertGrant);
                }
            }
            commit(db, insertUser, insertGrant);
        }
    }

    private static void addUser(PreparedStatement insert, int number) throws SQLException {
        row(insert, user(number).value(), "user" + number, "user" + number + "@example.org");
    }

    private static void row(PreparedStatement insert, String... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            insert.setString(column + 1, values[column]);
        }
        insert.addBatch();
    }

    private static void commit(Connection db, PreparedStatement users, PreparedStatement grants) throws SQLException {
        users.executeBatch();
        grants.executeBatch();
        db.commit();
    }
}
