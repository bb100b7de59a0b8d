package dev.threetokens.cloud.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A database from before the roll-ups by the hour. */
class RollupHoursMigrationTest {
    private static final String URL = "jdbc:h2:mem:rollup-hours;DB_CLOSE_DELAY=-1";
    private static final String USER = """
            insert into users (id, name, email, full_name, password_hash, created_on, modified_on)
            values ('u', 'u', 'u@example.com', 'U', '', 0, 0)
            """;
    private static final String DEVICE = """
            insert into devices
              (id, owner_id, type_id, name, manifest_version, manifest_version_policy, properties, created_on)
            values (?, 'u', 't', 'd', 1, 'LATEST', '{}', 0)
            """;
    private static final long TEN = 1_774_951_200_000L;
    private static final long ELEVEN = TEN + 3_600_000;

    /** The population variance of 2, 4, 4, 4, 5, 5, 7, 9 is 4; that of 1e9 + 4, 7, 13, 16 is 22.5. */
    @Test
    void hoursAreFilledFromTheMinutesThatAreThere() {
        migrate("12");
        try (var db = Jdbi.open(URL)) {
            db.execute(USER);
            db.execute(DEVICE, "a");
            db.execute(DEVICE, "b");
            minute(db, "a", TEN, 4, 2, 4, 14, 3);
            minute(db, "a", TEN + 59 * 60_000, 4, 5, 9, 26, 11);
            minute(db, "a", ELEVEN, 2, 1e9 + 4, 1e9 + 7, 2e9 + 11, 4.5);
            minute(db, "a", ELEVEN + 60_000, 2, 1e9 + 13, 1e9 + 16, 2e9 + 29, 4.5);
            db.execute("insert into rollups values ('b', 'state', ?, 3, 0, 1.0E308, -1.0E308, 0, 0)", TEN);

            migrate("latest");

            hour(db, TEN, 8, 2, 9, 40, 4);
            hour(db, ELEVEN, 4, 1e9 + 4, 1e9 + 16, 4e9 + 40, 22.5);
            assertThat(db.select("select messages, numbers, spread from rollup_hours where device_id = 'b'")
                            .map((row, context) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                            .list())
                    .containsExactly(List.of(3L, 0L, 0L));
            assertThat(db.select("select count(*) from rollup_hours")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(3);
        }
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(URL, "", "")
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void minute(
            Handle db, String device, long start, int count, double low, double high, double total, double spread) {
        db.execute(
                "insert into rollups values (?, 'temp', ?, ?, ?, ?, ?, ?, ?)",
                device,
                start,
                count + 1,
                count,
                low,
                high,
                total,
                spread);
    }

    private static void hour(Handle db, long start, int count, double low, double high, double total, double variance) {
        var found = db.select("select * from rollup_hours where device_id = 'a' and starts_on = ?", start)
                .map((row, context) -> new Rollup(row.getLong("messages"), RollupRows.summary(row)))
                .one();
        assertThat(found.messages()).isEqualTo(count + 2);
        assertThat(found.numbers().count()).isEqualTo(count);
        assertThat(found.numbers().min()).isEqualTo(low);
        assertThat(found.numbers().max()).isEqualTo(high);
        assertThat(found.numbers().sum()).isEqualTo(total);
        assertThat(found.numbers().variance()).isCloseTo(variance, within(1e-6));
    }
}
