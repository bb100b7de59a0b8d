package dev.threetokens.cloud.world;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.ClientSecret;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.ClientId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Makes applications whose secrets a test knows, and lets time pass for what is kept. */
@Singleton
public class OAuthWorld {
    /** An address that an installed app listens on; registered without the port. */
    public static final String LOOPBACK = "http://127.0.0.1:49152/callback";

    private final Applications applications;
    private final DeveloperApplications developers;
    private final TestWorld world;
    private final Jdbi jdbi;

    OAuthWorld(Applications applications, DeveloperApplications developers, TestWorld world, Jdbi jdbi) {
        this.applications = applications;
        this.developers = developers;
        this.world = world;
        this.jdbi = jdbi;
    }

    /** An application that asks for the profile, with both methods and a loopback redirect URI. */
    public OAuthClient client() {
        return client("An application", "profile:read", Set.of(Method.values()), "http://127.0.0.1/callback");
    }

    public OAuthClient client(String name, String permissions, Set<Method> methods, String... redirectUris) {
        var id = new ClientId(Secrets.random128());
        var secret = Secrets.random256();
        applications.register(new Application(
                id,
                world.user(),
                name,
                "What <b>it</b> does",
                List.of(redirectUris),
                methods,
                Permissions.parse(permissions),
                ClientSecret.first(secret)));
        return OAuthClient.of(
                id, secret, redirectUris[0].equals("http://127.0.0.1/callback") ? LOOPBACK : redirectUris[0]);
    }

    /** The developer lets the application ask for something else. */
    public void change(ClientId client, String permissions) {
        var application = applications.find(client).orElseThrow();
        developers.change(
                application,
                new ApplicationDraft(
                        application.name(),
                        application.description(),
                        application.redirectUris(),
                        application.methods(),
                        Permissions.parse(permissions)));
    }

    public void expireCode(String code) {
        update("update authorization_codes set expires_on = 1 where code_hash = ?", Secrets.hash(code));
    }

    public void expireRefreshToken(String token) {
        update("update refresh_tokens set expires_on = 1 where token_hash = ?", Secrets.hash(token));
    }

    /** As if the token had been used longer ago than the grace time. */
    public void endGrace(String token) {
        update("update refresh_tokens set used_on = used_on - 3600000 where token_hash = ?", Secrets.hash(token));
    }

    public void expireSession(String id) {
        update("update browser_sessions set expires_on = 1 where id_hash = ?", Secrets.hash(id));
    }

    private void update(String sql, String key) {
        int rows = jdbi.withHandle(db -> db.createUpdate(sql).bind(0, key).execute());
        if (rows != 1) {
            throw new AssertionError("changed " + rows + " rows: " + sql);
        }
    }
}
