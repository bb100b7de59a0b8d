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
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.e2e.world.DemoWorld.Person;
import dev.threetokens.model.id.DeviceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The clocks of the devices and of the companion server are an hour ahead of the cloud's, or an hour behind. What is
 * observed first is that they are: by the time that the server tells, and by the source times of the readings.
 */
@EnabledIfSystemProperty(named = "example.system", matches = "containers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClocksIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ROUGHLY = Duration.ofSeconds(20);
    /** It is replaced when three quarters of this have passed. */
    private static final Duration APPLICATION_TOKEN_LIFE = Duration.ofSeconds(8);

    private static final String LAMP = "Desk lamp";
    private static final int RENEWALS = 3;
    private static final int OK = 200;
    private static final int EXPIRED = 401;
    private static final int NO_GRANT = 403;

    private Settings settings;
    private DemoWorld world;
    private ContainerSystem system;
    private Person carol;

    @BeforeAll
    void start() {
        var fresh = Systems.fresh("clocks").withUserTokenLife(Duration.ofMinutes(30));
        settings = new Settings(
                fresh.repository(),
                fresh.home(),
                fresh.ports(),
                fresh.userTokenLife(),
                Map.of(
                        Part.CLOUD,
                        Map.of("MOCK_CLOUD_TOKENS_APPLICATION_LIFETIME", APPLICATION_TOKEN_LIFE.toString())));
        world = DemoWorld.read(settings.repository());
        carol = world.user("carol");
        system = new ContainerSystem(settings);
        system.start(Part.CLOUD);
        signIn(world.user("alice"));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void readingsArriveTokensAreRenewedAndRightsEndWhereverTheClocksOfTheClientsStand(Duration ahead) {
        var since = Instant.now();
        var before = tokensObtained();
        startClients(ahead);

        within(PATIENCE).untilAsserted(() -> assertThat(serverIsAhead()).isCloseTo(ahead, ROUGHLY));
        readingsArrive(since, ahead);
        rightsEnd(ahead);
        theTokenIsRenewedAtItsTime(since, before);
    }

    private void startClients(Duration ahead) {
        for (var part : new Part[] {Part.DEVICES, Part.SERVER}) {
            system.stop(part);
            system.start(part, new WrongClock(ahead)::of);
        }
    }

    private Duration serverIsAhead() {
        return Duration.ofMillis(
                new Companion(system.server()).analysis().path("now").asLong() - System.currentTimeMillis());
    }

    /** With their own time if it is in the past; a time in the future the cloud does not take, and they get its own. */
    private void readingsArrive(Instant since, Duration ahead) {
        var lamp = world.device(LAMP).id();
        within(PATIENCE).untilAsserted(() -> assertThat(connection(lamp)).isEqualTo("ONLINE"));
        var shift = ahead.isNegative() ? ahead : Duration.ZERO;
        within(PATIENCE)
                .untilAsserted(() -> assertThat(
                                readings(lamp, since.plus(shift), Instant.now().plus(shift)))
                        .isGreaterThanOrEqualTo(RENEWALS));
        if (!ahead.isNegative()) {
            assertThat(log(Part.DEVICES)).as("the fault is there").contains("our clock is ahead");
        }
    }

    /** A server whose clock is ahead takes user tokens for expired; withdrawn grants end on both. */
    private void rightsEnd(Duration ahead) {
        var token = signIn(carol);
        within(PATIENCE).until(() -> new Companion(system.server()).sees(carol));
        var device = world.device(ahead.isNegative() ? LAMP : "Living room");
        within(PATIENCE).untilAsserted(() -> assertThat(connection(device.id())).isEqualTo("ONLINE"));
        assertThat(insight(token)).isEqualTo(ahead.isNegative() ? OK : EXPIRED);

        withdrawGrantOf(carol);
        assertThat(new Http(system.cloud())
                        .delete("/v1.1/devices/" + device.id() + "/tokens", signIn(world.user(device.owner())))
                        .ok())
                .isTrue();

        within(PATIENCE).untilAsserted(() -> assertThat(connection(device.id())).isEqualTo("REVOKED"));
        within(PATIENCE)
                .untilAsserted(() ->
                        assertThat(new Companion(system.server()).sees(carol)).isFalse());
        assertThat(insight(token)).isEqualTo(ahead.isNegative() ? NO_GRANT : EXPIRED);
    }

    private int insight(HeldToken token) {
        return new Http(system.server()).get("/insight", token).status();
    }

    /** Renewed, and not at every question because it seems to have expired. */
    private void theTokenIsRenewedAtItsTime(Instant since, int before) {
        within(PATIENCE).until(() -> tokensObtained() >= before + RENEWALS);
        var lives = Duration.between(since, Instant.now())
                .dividedBy(APPLICATION_TOKEN_LIFE.multipliedBy(3).dividedBy(4));
        assertThat(tokensObtained() - before).isLessThanOrEqualTo((int) lives + 1);
    }

    private int tokensObtained() {
        return log(Part.SERVER).split("application token obtained", -1).length - 1;
    }

    private String connection(DeviceId device) {
        return new Simulator(system.devices()).connection(device);
    }

    private int readings(DeviceId device, Instant from, Instant to) {
        var path = "/v1.1/messages?sdid=" + device + "&startDate=" + from.toEpochMilli() + "&endDate="
                + to.toEpochMilli() + "&count=100";
        return new Http(system.cloud())
                .get(path, applicationToken())
                .json()
                .path("data")
                .size();
    }

    private HeldToken applicationToken() {
        var answer = new TokenEndpoint(system.cloud())
                .clientCredentials(world.homeglow(), system.secrets().homeglow());
        return HeldToken.ofApplication("Homeglow", TokenEndpoint.tokens(answer).accessToken());
    }

    private HeldToken signIn(Person person) {
        return new UserApp(system.cloud(), world.homeglow())
                .signIn("Homeglow", person)
                .token();
    }

    private void withdrawGrantOf(Person person) {
        try (var browser = PlainBrowser.following()) {
            var pages = new CloudPages(browser, system.cloud());
            pages.openConsole(person);
            pages.withdraw(world.homeglow());
        }
    }

    private String log(Part part) {
        try {
            return Files.exists(system.log(part)) ? Files.readString(system.log(part)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
