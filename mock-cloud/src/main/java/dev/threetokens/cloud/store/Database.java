package dev.threetokens.cloud.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Makes what every repository is built on: SQL through Jdbi. */
final class Database {
    private Database() {}

    @Produces
    @ApplicationScoped
    static Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource);
    }
}
