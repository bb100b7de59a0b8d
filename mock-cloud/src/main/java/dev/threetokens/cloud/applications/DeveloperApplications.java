package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Applications in the hands of their developers. What a change ends, it ends at once, open connections included. */
@ApplicationScoped
public class DeveloperApplications {
    public static final int MAX_PER_DEVELOPER = 100;

    private final Jdbi jdbi;
    private final Applications applications;
    private final Event<RightsChanged> rightsChanged;

    @Inject
    DeveloperApplications(Jdbi jdbi, Applications applications, Event<RightsChanged> rightsChanged) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.rightsChanged = rightsChanged;
    }

    /** By name. */
    public List<Application> ownedBy(UserId developer) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from applications where owner_id = :owner order by lower(name), id")
                        .bind("owner", developer.value())
                        .map((row, context) -> Applications.read(row))
                        .list());
    }

    /** @return empty if the developer has {@link #MAX_PER_DEVELOPER} applications already */
    @Transactional
    public Optional<NewSecret> create(UserId developer, ApplicationDraft draft) {
        lock(developer);
        if (ownedBy(developer).size() >= MAX_PER_DEVELOPER) {
            return Optional.empty();
        }
        var made = new NewSecret(new ClientId(Secrets.random128()), Secrets.random256());
        applications.register(application(made.client(), developer, draft, ClientSecret.first(made.secret())));
        return Optional.of(made);
    }

    /** What the application asks for less than before, it loses at once; what it asks for more, users are asked for. */
    @Transactional
    public void change(Application application, ApplicationDraft draft) {
        var changed = application(application.id(), application.developer(), draft, application.secret());
        jdbi.useHandle(db -> Applications.bind(db.createUpdate("""
                                update applications set name = :name, description = :description,
                                       redirect_uris = :redirects, methods = :methods, permissions = :permissions
                                where id = :id
                                """), changed).execute());
        rightsChanged.fire(RightsChanged.ofApplication(application.id()));
    }

    /** Makes a new secret. The one before, and every application token that was issued under it, is dead at once. */
    @Transactional
    public NewSecret renewSecret(Application application) {
        var client = application.id();
        var made = new NewSecret(client, Secrets.random256());
        jdbi.useHandle(db -> db.createUpdate("""
                        update applications set secret_hash = :hash, secret_version = secret_version + 1 where id = :id
                        """)
                .bind("hash", Secrets.hash(made.secret()))
                .bind("id", client.value())
                .execute());
        rightsChanged.fire(RightsChanged.ofApplication(client));
        return made;
    }

    /** Deletes the application with all its tokens and all grants to it. */
    @Transactional
    public void delete(Application application) {
        var client = application.id();
        jdbi.useHandle(db -> db.createUpdate("delete from applications where id = :id")
                .bind("id", client.value())
                .execute());
        rightsChanged.fire(RightsChanged.ofApplication(client));
    }

    private static Application application(ClientId id, UserId developer, ApplicationDraft draft, ClientSecret secret) {
        return new Application(
                id,
                developer,
                draft.name(),
                draft.description(),
                draft.redirectUris(),
                draft.methods(),
                draft.permissions(),
                secret);
    }

    /** Two creations at a time would both see the last free place: the second waits for the first. */
    private void lock(UserId developer) {
        jdbi.useHandle(db -> db.createQuery("select id from users where id = :id for update")
                .bind("id", developer.value())
                .mapTo(String.class)
                .findFirst());
    }
}
