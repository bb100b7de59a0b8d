package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.store.Remembered;
import dev.threetokens.cloud.store.RightsChanges;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
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
    private final Remembered<ClientId, Application> found;

    Applications(Jdbi jdbi, Clock clock, RightsChanges changes) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.found = new Remembered<>(changes, REMEMBERED);
    }

    /** Whoever gave a grant may know to whom. */
    public Optional<Application> of(GivenGrant grant) {
        return find(grant.client());
    }

    /** Remembered between calls: every request to the token endpoint asks for its client. */
    public Optional<Application> find(ClientId id) {
        return found.find(id, this::load);
    }

    private Optional<Application> load(ClientId id) {
        return jdbi.withHandle(db -> db.createQuery("select * from applications where id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    /** The applications in whose redirect URIs this text is found; whether one of them is meant is for the caller to check. */
    public List<Application> mentioning(String redirectUri) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from applications where position(:text in redirect_uris) > 0")
                        .bind("text", redirectUri)
                        .map((row, context) -> read(row))
                        .list());
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
