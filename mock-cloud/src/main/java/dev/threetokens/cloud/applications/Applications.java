package dev.threetokens.cloud.applications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** The applications that are registered. */
@Singleton
public class Applications {
    private static final int REMEMBERED = 1_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Cache<ClientId, Application> found =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Applications(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Remembered between calls: every request to the token endpoint asks for its client. */
    public Optional<Application> find(ClientId id) {
        return Optional.ofNullable(found.get(id, wanted -> load(wanted).orElse(null)));
    }

    /**
     * Forgets what changed, before the change is answered. Whoever loads the application at that moment makes this wait,
     * so that nothing old is remembered after it.
     */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) RightsChanged changed) {
        changed.client().ifPresent(found::invalidate);
    }

    private Optional<Application> load(ClientId id) {
        return jdbi.withHandle(db -> db.createQuery("select * from applications where id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    public void register(Application application) {
        jdbi.useHandle(db -> bind(db.createUpdate("""
                        insert into applications
                          (id, owner_id, name, description, redirect_uris, methods, permissions, secret_hash,
                           secret_version, created_on)
                        values (:id, :owner, :name, :description, :redirects, :methods, :permissions, :secret,
                                :version, :now)
                        """), application)
                .bind("owner", application.developer().value())
                .bind("secret", application.secret().hash())
                .bind("version", application.secret().version())
                .bind("now", clock.millis())
                .execute());
    }

    /** Binds what a developer can change, and the id. */
    static Update bind(Update update, Application application) {
        return update.bind("id", application.id().value())
                .bind("name", application.name())
                .bind("description", application.description())
                .bind("redirects", String.join(" ", application.redirectUris()))
                .bind(
                        "methods",
                        application.methods().stream()
                                .map(Method::name)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .bind("permissions", application.permissions().toString());
    }

    static Application read(ResultSet row) throws SQLException {
        return new Application(
                new ClientId(row.getString("id")),
                new UserId(row.getString("owner_id")),
                row.getString("name"),
                row.getString("description"),
                words(row.getString("redirect_uris")),
                words(row.getString("methods")).stream().map(Method::valueOf).collect(Collectors.toSet()),
                Permissions.parse(row.getString("permissions")),
                new ClientSecret(row.getString("secret_hash"), row.getInt("secret_version")));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
