package dev.threetokens.e2e.containers;

import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.journey.Companion;
import dev.threetokens.e2e.journey.Simulator;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.DeviceId;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What happens when containers are cut off from each other, stand still, or die. Each test observes its fault before it goes
 * on, and fails without it: a cloud that stands still does not answer, a device that is cut off is not online, a server that
 * is cut off is not ready, a part that was killed does not run.
 */
@EnabledIfSystemProperty(named = "example.system", matches = "containers")
class FaultsIT {
    /** The programs wait up to half a minute between two tries. */
    private static final Duration BACK_BY_ITSELF = Duration.ofSeconds(90);

    private static final Duration SILENCE = Duration.ofSeconds(12);
    private static final int MILLIS = 1_000;

    private ContainerSystem system;
    private DemoWorld world;
    private DeviceId thermostat;

    @BeforeEach
    void start() {
        var settings = Systems.fresh("faults").withUserTokenLife(Duration.ofHours(1));
        world = DemoWorld.read(settings.repository());
        thermostat = world.device("Living room").id();
        system = new ContainerSystem(settings);
        system.startAll();
        within(BACK_BY_ITSELF).untilAsserted(() -> assertThat(connection()).isEqualTo("ONLINE"));
        within(BACK_BY_ITSELF).until(() -> companion().sees(world.user("bob")));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void readingsThatWereTakenWhileTheCloudStoodStillArriveOnceItGoesOn() {
        var alice = tokenOf("alice");
        system.container(Part.CLOUD).pause();
        assertThat(cloudIsSilent()).as("the fault is there").isTrue();
        var from = System.currentTimeMillis();
        within(SILENCE.multipliedBy(2)).until(() -> System.currentTimeMillis() - from > SILENCE.toMillis());
        var to = System.currentTimeMillis();
        system.container(Part.CLOUD).goOn();

        // A reading every two seconds, and room for two that were on their way.
        var wanted = (to - from) / 2_000 - 2;
        within(BACK_BY_ITSELF)
                .untilAsserted(
                        () -> assertThat(timesBetween(from, to, alice)).hasSizeGreaterThanOrEqualTo((int) wanted));
        assertThat(timesBetween(from, to, alice)).as("none is stored twice").doesNotHaveDuplicates();
    }

    @Test
    void aDeviceThatIsCutOffWhenItsTokenIsRevokedIsOutOnceItIsBack() {
        var alice = tokenOf("alice");
        system.container(Part.DEVICES).cutOff();
        var revoked = new Http(system.cloud()).delete("/v1.1/devices/" + thermostat + "/tokens", alice);
        assertThat(revoked.ok()).isTrue();
        var since = System.currentTimeMillis();
        within(BACK_BY_ITSELF).untilAsserted(() -> assertThat(connection()).isNotIn("ONLINE", "REVOKED"));

        system.container(Part.DEVICES).rejoin();

        within(BACK_BY_ITSELF).untilAsserted(() -> assertThat(connection()).isEqualTo("REVOKED"));
        assertThat(timesBetween(since, System.currentTimeMillis(), alice))
                .as("readings that arrived without a right")
                .isEmpty();
    }

    @Test
    void aServerThatIsCutOffWhenAGrantIsWithdrawnLosesTheUserOnceItIsBack() {
        system.container(Part.SERVER).cutOff();
        within(BACK_BY_ITSELF).untilAsserted(() -> assertThat(serverIsReady()).isFalse());
        withdrawGrantOf("bob");
        system.container(Part.SERVER).rejoin();

        within(BACK_BY_ITSELF).until(this::serverIsReady);
        within(BACK_BY_ITSELF)
                .untilAsserted(
                        () -> assertThat(companion().sees(world.user("bob"))).isFalse());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void afterADeathOfOnePartAllFindEachOtherAgain(Part part) {
        system.kill(part);
        assertThat(system.isRunning(part)).isFalse();
        var since = System.currentTimeMillis();
        system.start(part);

        within(BACK_BY_ITSELF).untilAsserted(() -> assertThat(connection()).isEqualTo("ONLINE"));
        within(BACK_BY_ITSELF).until(this::serverIsReady);
        within(BACK_BY_ITSELF).until(() -> companion().sees(world.user("bob")));
        var application = applicationToken();
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(timesBetween(
                                world.device("Desk lamp").id(), since, System.currentTimeMillis(), application))
                        .isNotEmpty());
    }

    private String connection() {
        return new Simulator(system.devices()).connection(thermostat);
    }

    private Companion companion() {
        return new Companion(system.server());
    }

    private HeldToken tokenOf(String user) {
        return new UserApp(system.cloud(), world.homeglow())
                .signIn("Homeglow", world.user(user))
                .token();
    }

    private void withdrawGrantOf(String user) {
        try (var browser = PlainBrowser.following()) {
            var pages = new CloudPages(browser, system.cloud());
            pages.openConsole(world.user(user));
            pages.withdraw(world.homeglow());
        }
    }

    private HeldToken applicationToken() {
        var endpoint = new TokenEndpoint(system.cloud());
        var tokens =
                endpoint.clientCredentials(world.homeglow(), system.secrets().homeglow());
        return HeldToken.ofApplication("Homeglow", TokenEndpoint.tokens(tokens).accessToken());
    }

    private List<Long> timesBetween(long from, long to, HeldToken reader) {
        return timesBetween(thermostat, from, to, reader);
    }

    private List<Long> timesBetween(DeviceId device, long from, long to, HeldToken reader) {
        var path = "/v1.1/messages?sdid=" + device + "&startDate=" + from + "&endDate=" + to + "&count=100";
        var times = new ArrayList<Long>();
        new Http(system.cloud())
                .get(path, reader)
                .json()
                .path("data")
                .forEach(message -> times.add(message.path("ts").asLong()));
        return times;
    }

    private boolean serverIsReady() {
        return new Http(system.server()).get(Part.SERVER.health()).status() == 200;
    }

    private boolean cloudIsSilent() {
        try {
            var connection = (HttpURLConnection)
                    system.cloud().resolve(Part.CLOUD.health()).toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() < 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (IOException other) {
            return false;
        }
    }
}
