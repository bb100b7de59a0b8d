package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Permissions;
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

/** The applications that are registered. */
@Singleton
public class Applications {
    private final Jdbi jdbi;
    private final Clock clock;

    Applications(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Optional<Application> find(ClientId id) {
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

    /** The applications of a developer, by name. */
    public List<Application> ownedBy(UserId developer) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from applications where owner_id = :owner order by name, id")
                        .bind("owner", developer.value())
                        .map((row, context) -> read(row))
                        .list());
    }

    public void register(Application application) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into applications
                          (id, owner_id, name, description, redirect_uris, methods, permissions, secret_hash, created_on)
                        values (:id, :owner, :name, :description, :redirects, :methods, :permissions, :secret, :now)
                        """)
                .bind("id", application.id().value())
                .bind("owner", application.developer().value())
                .bind("name", application.name())
                .bind("description", application.description())
                .bind("redirects", String.join(" ", application.redirectUris()))
                .bind(
                        "methods",
                        application.methods().stream()
                                .map(Method::name)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .bind("permissions", application.permissions().toString())
                .bind("secret", application.secretHash().orElse(null))
                .bind("now", clock.millis())
                .execute());
    }

    private static Application read(ResultSet row) throws SQLException {
        return new Application(
                new ClientId(row.getString("id")),
                new UserId(row.getString("owner_id")),
                row.getString("name"),
                row.getString("description"),
                words(row.getString("redirect_uris")),
                words(row.getString("methods")).stream().map(Method::valueOf).collect(Collectors.toSet()),
                Permissions.parse(row.getString("permissions")),
                Optional.ofNullable(row.getString("secret_hash")));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
