package dev.threetokens.e2e.worlds;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.oauth.UserSession;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld.Person;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A cloud that runs with a plan as its seed. Things are called by their names in the plan. Used by one thread. */
public final class RunningWorld implements AutoCloseable {
    private static final String PER_ADDRESS = "MOCK_CLOUD_REGISTRATIONS_REQUESTS_PER_ADDRESS";
    private static final String INVITATIONS = "MOCK_CLOUD_SHARES_INVITATIONS_PER_HOUR";
    private static final String MANY = "100000";

    private final ExampleSystem system;
    private final Http http;
    private final Map<String, CloudPages> browsers = new HashMap<>();

    private RunningWorld(ExampleSystem system) {
        this.system = system;
        this.http = new Http(system.cloud());
    }

    /** The cloud goes on with what an earlier one with these settings left. */
    public static RunningWorld start(Settings settings, Duration userTokenLife) {
        var system = Systems.of(settings.withUserTokenLife(userTokenLife));
        system.start(Part.CLOUD);
        return new RunningWorld(system);
    }

    /** With new data, and the plan as the seed. */
    public static Settings settings(String name, WorldPlan plan) {
        var fresh = Systems.fresh(name);
        var seed = fresh.home().of(Part.CLOUD).resolve("world.json");
        try {
            Files.createDirectories(seed.getParent());
            Files.writeString(seed, plan.asSeed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Settings(
                fresh.repository(),
                fresh.home(),
                fresh.ports(),
                fresh.userTokenLife(),
                Map.of(
                        Part.CLOUD,
                        Map.of("MOCK_CLOUD_SEED_FILE", seed.toString(), PER_ADDRESS, MANY, INVITATIONS, MANY)));
    }

    public URI cloud() {
        return system.cloud();
    }

    /** Where devices connect over MQTT. */
    public URI mqtt() {
        return system.mqtt();
    }

    public Http http() {
        return http;
    }

    /** The pages of the cloud in the browser of this user, who signs in with the first one. */
    public CloudPages browserOf(String user) {
        return browsers.computeIfAbsent(user, name -> new CloudPages(UserApp.browser(), cloud()));
    }

    /** The user signs in to the application, and agrees to whatever it asks for. */
    public UserSession signIn(String user, String application, Set<Right> scope) {
        return new UserApp(cloud(), new ClientId(Names.id(application)))
                .signIn(application, person(user), browserOf(user), wireName(scope));
    }

    public HeldToken applicationToken(String application, Set<Right> scope) {
        var answer = new TokenEndpoint(cloud())
                .clientCredentials(new ClientId(Names.id(application)), WorldPlan.secret(application), wireName(scope));
        return HeldToken.ofApplication(application, TokenEndpoint.tokens(answer).accessToken());
    }

    public static Person person(String user) {
        return new Person(new UserId(Names.id(user)), user, WorldPlan.password(user));
    }

    @Override
    public void close() {
        browsers.values().forEach(pages -> pages.browser().close());
        system.close();
    }

    private static String wireName(Set<Right> scope) {
        return scope.stream()
                .map(right -> right == Right.READ ? "read" : "write")
                .sorted()
                .collect(Collectors.joining(","));
    }
}
