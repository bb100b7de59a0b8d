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
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    /** An installed app with its server: it asks for the profile, with a loopback redirect URI. */
    public OAuthClient client() {
        return client(Method.AUTHORIZATION_CODE_PKCE, Method.CLIENT_CREDENTIALS);
    }

    /** An application with other methods. */
    public OAuthClient client(Method... methods) {
        return client("An application", "profile:read", Set.of(methods), "http://127.0.0.1/callback");
    }

    public OAuthClient client(String name, String permissions, Set<Method> methods, String... redirectUris) {
        return client(world.user(), name, permissions, methods, redirectUris);
    }

    public OAuthClient client(
            UserId developer, String name, String permissions, Set<Method> methods, String... redirectUris) {
        return client(developer, Secrets.random256(), name, permissions, methods, redirectUris);
    }

    /** The same as {@link #client()}, of this developer. */
    public OAuthClient clientOf(UserId developer, String name) {
        return client(developer, name, "profile:read", Set.of(Method.values()), "http://127.0.0.1/callback");
    }

    private OAuthClient client(
            UserId developer,
            String secret,
            String name,
            String permissions,
            Set<Method> methods,
            String... redirectUris) {
        var id = new ClientId(Secrets.random128());
        applications.register(new Application(
                id,
                developer,
                name,
                "What <b>it</b> does",
                List.of(redirectUris),
                methods,
                Permissions.parse(permissions),
                ClientSecret.first(secret)));
        return OAuthClient.of(
                id, secret, redirectUris[0].equals("http://127.0.0.1/callback") ? LOOPBACK : redirectUris[0]);
    }

    /** An application with a secret that was chosen elsewhere. */
    public OAuthClient clientWithSecret(String secret) {
        return client(
                world.user(),
                secret,
                "An application",
                "profile:read",
                Set.of(Method.CLIENT_CREDENTIALS),
                "http://127.0.0.1/callback");
    }

    /** The developer switches methods on and off. */
    public void enable(ClientId client, Method... methods) {
        var application = applications.find(client).orElseThrow();
        change(application, Set.of(methods), application.permissions());
    }

    /** The developer lets the application ask for something else. */
    public void change(ClientId client, String permissions) {
        var application = applications.find(client).orElseThrow();
        change(application, application.methods(), Permissions.parse(permissions));
    }

    private void change(Application application, Set<Method> methods, Permissions permissions) {
        developers.change(
                application,
                new ApplicationDraft(
                        application.name(),
                        application.description(),
                        application.redirectUris(),
                        methods,
                        permissions));
    }

    public void expireRefreshToken(String token) {
        update("update refresh_tokens set expires_on = 1 where token_hash = ?", Secrets.hash(token));
    }

    /** As if the token had been used longer ago than the grace time. */
    public void endGrace(String token) {
        update("update refresh_tokens set used_on = used_on - 3600000 where token_hash = ?", Secrets.hash(token));
    }

    public void expireDeviceCode(String code) {
        update("update limited_input_codes set expires_on = 1 where device_code_hash = ?", Secrets.hash(code));
    }

    /** As if the device had asked so long ago. */
    public void letPass(String deviceCode, Duration time) {
        update(
                "update limited_input_codes set polled_on = polled_on - " + time.toMillis()
                        + " where device_code_hash = ?",
                Secrets.hash(deviceCode));
    }

    public void expireSession(String id) {
        update("update browser_sessions set expires_on = 1 where id_hash = ?", Secrets.hash(id));
    }

    /** As if nobody had used the browser for longer than a session may be idle. */
    public void leaveIdle(String session) {
        update("update browser_sessions set seen_on = seen_on - 7201000 where id_hash = ?", Secrets.hash(session));
    }

    /** @param link the path of a mailed link */
    public void expireMailedLink(String link) {
        update("update mailed_links set expires_on = 1 where token_hash = ?", Secrets.hash(link.split("token=")[1]));
    }

    /** Whether a text stands anywhere in a table. */
    public boolean contains(String table, String text) {
        return jdbi.withHandle(db -> db.createQuery("select * from " + table).mapToMap().stream()
                .anyMatch(row -> row.toString().contains(text)));
    }

    private void update(String sql, String key) {
        int rows = jdbi.withHandle(db -> db.createUpdate(sql).bind(0, key).execute());
        if (rows != 1) {
            throw new AssertionError("changed " + rows + " rows: " + sql);
        }
    }
}
