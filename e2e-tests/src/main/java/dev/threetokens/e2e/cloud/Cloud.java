package dev.threetokens.e2e.cloud;

import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.system.Home;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.ProcessSystem;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.e2e.world.DemoWorld.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The cloud in a process of its own on a free port, with new data and the seeded application Homeglow. */
public final class Cloud implements AutoCloseable {
    /** An address of an installed app: nobody needs to listen there, as the browser stops before it. */
    public static final URI REDIRECT = URI.create("http://127.0.0.1:49152/callback");

    private final ProcessSystem system;
    private final DemoWorld world;

    private Cloud(ProcessSystem system, DemoWorld world) {
        this.system = system;
        this.world = world;
    }

    public static Cloud start() {
        return start(Map.of());
    }

    /** @param environment with settings that differ */
    public static Cloud start(Map<String, String> environment) {
        var repository = new Repository(Path.of("..").toAbsolutePath().normalize());
        var settings = new Settings(
                repository,
                new Home(newFolder()),
                Ports.free(),
                Settings.DEMO_USER_TOKEN_LIFE,
                Map.of(Part.CLOUD, environment));
        var system = new ProcessSystem(settings);
        system.start(Part.CLOUD);
        return new Cloud(system, DemoWorld.read(repository));
    }

    /** Also the issuer. */
    public URI address() {
        return system.cloud();
    }

    /** Where devices connect over MQTT. */
    public URI mqtt() {
        return system.mqtt();
    }

    public String clientId() {
        return world.homeglow().value();
    }

    public String clientSecret() {
        return system.secrets().homeglow();
    }

    public Person user() {
        return world.user("alice");
    }

    /** Who else and what else is there. */
    public DemoWorld world() {
        return world;
    }

    /** A person signs in and consents; where the cloud then sends the browser to. */
    public URI allowed(URI authorizationRequest) {
        try (var browser =
                PlainBrowser.stoppingBefore(address -> address.toString().startsWith(REDIRECT + "?"))) {
            var pages = new CloudPages(browser, address());
            pages.open(authorizationRequest, user());
            if (pages.asksForConsent()) {
                pages.allow();
            }
            return browser.address();
        }
    }

    @Override
    public void close() {
        system.close();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "cloud");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
