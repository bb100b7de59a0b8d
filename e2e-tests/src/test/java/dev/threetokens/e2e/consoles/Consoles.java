package dev.threetokens.e2e.consoles;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.oauth.UserSession;
import dev.threetokens.e2e.support.Chromium;
import dev.threetokens.e2e.support.Machine;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.message.Message;
import java.util.Map;

/** A started cloud and a browser, and what devices and applications do there meanwhile. */
final class Consoles implements AutoCloseable {
    private static final String HOMEGLOW = "Homeglow";

    private final Settings settings;
    private final ExampleSystem system;
    private final Chromium browser;
    private final DemoWorld world = DemoWorld.read(Repository.here());
    private final Http http;

    private Consoles(Settings settings) {
        this.settings = settings;
        this.system = Systems.of(settings);
        system.start(Part.CLOUD);
        this.http = new Http(system.cloud());
        this.browser = Chromium.start(Machine.chromium().orElseThrow());
    }

    static Consoles start(String name) {
        return new Consoles(Systems.fresh(name));
    }

    DemoWorld world() {
        return world;
    }

    Http http() {
        return http;
    }

    ExampleSystem system() {
        return system;
    }

    Mailbox mailbox() {
        return new Mailbox(settings.home().of(Part.CLOUD).resolve("outbox"));
    }

    /** Somebody at a browser of her own, not signed in. */
    Visitor visitor() {
        return new Visitor(browser.newPage(), system.cloud());
    }

    /** A seeded user or developer at a browser of her own, signed in. */
    Visitor signedIn(String user) {
        var person = world.user(user);
        var visitor = visitor();
        visitor.signIn(person.name(), person.password());
        return visitor;
    }

    /** The user signs in to Homeglow, and grants it what it asks for. */
    UserSession inHomeglow(String user) {
        return new UserApp(system.cloud(), world.homeglow()).signIn(HOMEGLOW, world.user(user));
    }

    HeldToken homeglowServer() {
        return applicationToken(HOMEGLOW, world.homeglow(), system.secrets().homeglow());
    }

    HeldToken nosyServer() {
        return applicationToken(
                "Nosy Metrics", world.nosyMetrics(), system.secrets().nosyMetrics());
    }

    HeldToken seededToken(String device) {
        return Systems.seededDevices(settings).stream()
                .filter(setup -> setup.name().equals(device))
                .map(setup -> HeldToken.ofDevice(device, setup.token()))
                .findFirst()
                .orElseThrow();
    }

    /** The seeded device sends a reading with its own token. */
    void sends(String device, Map<String, Object> reading) {
        var message = new Message(world.device(device).id(), reading, null, null, null);
        if (!http.post("/v1.1/messages", seededToken(device), message).ok()) {
            throw new AssertionError("another test has ended the token of " + device);
        }
    }

    @Override
    public void close() {
        browser.close();
        system.close();
    }

    private HeldToken applicationToken(String name, ClientId client, String secret) {
        var answer = new TokenEndpoint(system.cloud()).clientCredentials(client, secret);
        return HeldToken.ofApplication(name, TokenEndpoint.tokens(answer).accessToken());
    }
}
