package dev.threetokens.cloud.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

/** What the single use of codes, refresh tokens and registrations relies on. */
@QuarkusTest
class DatabaseTest {
    @Inject
    DataSource source;

    /**
     * With the default of H2, who reads, waits for a lock and reads again gets, once in some thousand times, the first
     * answer again, although the holder of the lock has committed a change: too seldom to be shown by trying.
     */
    @Test
    void noAnswerIsRememberedByTheDatabase() throws SQLException {
        try (var connection = source.getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();

            assertThat(session.getDatabase().getOptimizeReuseResults()).isFalse();
        }
    }
}
