package dev.threetokens.cloud.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Makes the two things that every repository is built on: SQL through Jdbi, and the clock. */
final class Database {
    private Database() {}

    @Produces
    @ApplicationScoped
    static Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource);
    }

    @Produces
    @ApplicationScoped
    static Clock clock() {
        return Clock.systemUTC();
    }
}
