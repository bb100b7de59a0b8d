package dev.threetokens.e2e.journey;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.browser.Browser;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.robot.DesktopRobot;
import dev.threetokens.e2e.support.Chromium;
import dev.threetokens.e2e.support.Machine;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.e2e.world.DemoWorld.Person;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.setup.DeviceSetup;
import java.nio.file.Path;
import java.time.Duration;

/** Everything that a story needs: the running system, a browser, the desktop app. Closed as one. */
public final class Stage implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "screens");

    private final Settings settings;
    private final ExampleSystem system;
    private final DemoWorld world = DemoWorld.read(Repository.here());
    private final Browser browser;
    private final DesktopRobot desktop;

    private Stage(Settings settings) {
        this.settings = settings;
        this.system = Systems.of(settings);
        system.startAll();
        this.browser = Machine.chromium().<Browser>map(Chromium::start).orElseGet(PlainBrowser::following);
        this.desktop = DesktopRobot.start(system, settings.home().logs().resolve("user-app-desktop.log"));
    }

    public static Stage open(String name, Duration userTokenLife) {
        return new Stage(Systems.fresh(name).withUserTokenLife(userTokenLife));
    }

    public ExampleSystem system() {
        return system;
    }

    public DemoWorld world() {
        return world;
    }

    public Person alice() {
        return world.user("alice");
    }

    public DesktopRobot desktop() {
        return desktop;
    }

    public CloudPages pages() {
        return new CloudPages(browser, system.cloud());
    }

    /** Alice's console, open in the browser. */
    public CloudPages console() {
        var pages = pages();
        pages.openConsole(alice());
        return pages;
    }

    public Simulator simulator() {
        return new Simulator(system.devices());
    }

    public Companion companion() {
        return new Companion(system.server());
    }

    public HeldToken applicationToken() {
        return HeldToken.ofApplication(
                "Homeglow", token(world.homeglow(), system.secrets().homeglow()));
    }

    public HeldToken nosyToken() {
        return HeldToken.ofApplication(
                "Nosy Metrics", token(world.nosyMetrics(), system.secrets().nosyMetrics()));
    }

    /** Gives a seeded device a new token, as a proxy would, and says which. */
    public HeldToken handNewToken(String deviceName) {
        var device = world.device(deviceName);
        var alice = new UserApp(system.cloud(), world.homeglow()).signIn("Homeglow", alice());
        var created = new Http(system.cloud())
                .put("/v1.1/devices/" + device.id() + "/tokens", alice.token())
                .dataAs(DeviceToken.class);
        var setup = new DeviceSetup(device.id(), device.type(), device.name(), created.accessToken());
        new Http(system.devices()).post("/setup", setup);
        return HeldToken.ofDevice(deviceName, created.accessToken());
    }

    public Path pictures() {
        return PICTURES;
    }

    /** A picture of the browser's page, if the browser draws pages. */
    public void picture(String name) {
        if (browser instanceof Chromium chromium) {
            chromium.screenshot(pictures().resolve(name + ".png"));
        }
    }

    @Override
    public void close() {
        desktop.close();
        browser.close();
        system.close();
    }

    private String token(ClientId client, String secret) {
        return TokenEndpoint.tokens(new TokenEndpoint(system.cloud()).clientCredentials(client, secret))
                .accessToken();
    }
}
