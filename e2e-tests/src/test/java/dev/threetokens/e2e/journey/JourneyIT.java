package dev.threetokens.e2e.journey;

import static dev.threetokens.e2e.journey.Waiting.soon;
import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.api.Socket;
import dev.threetokens.e2e.robot.DesktopRobot;
import dev.threetokens.model.id.DeviceId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The nine steps in order (the tens of the order): the started programs, the desktop app as a process, and a real browser where there is one. */
@ExtendWith(NeedsDesktop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class JourneyIT {
    private static final String LIGHT = "Reading lamp";
    private static final String STATION = "Garden in Seattle";

    @RegisterExtension
    private final PictureOfFailure pictures = new PictureOfFailure(() -> this.app);

    private Stage stage;
    private DesktopRobot app;

    @BeforeAll
    void start() {
        stage = Stage.open("journey", Duration.ofSeconds(20));
        app = stage.desktop();
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    @Order(10)
    void aliceSignsInThroughTheBrowserAndConsentsToExactlyWhatHomeglowAsksFor() {
        var link = signInLink();
        assertThat(link.getQuery()).contains("code_challenge_method=S256", "state=");

        var pages = stage.pages();
        pages.open(link, stage.alice());
        assertThat(pages.permissionsAsked())
                .as("the consent page")
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("Your profile").contains("read"),
                        line -> assertThat(line).startsWith("Smart Light").contains("read and write"),
                        line -> assertThat(line).startsWith("Thermostat").contains("read and write"),
                        line -> assertThat(line)
                                .startsWith("Weather Station")
                                .contains("read")
                                .doesNotContain("write"));
        stage.picture("consent");
        pages.allow();

        assertThat(pages.browser().address().getHost()).isEqualTo("127.0.0.1");
        stage.picture("back-to-the-app");
        isSignedIn();
        soon().untilAsserted(
                        () -> assertThat(app.text("#token-kind").orElse("")).containsIgnoringCase("user"));
        app.picture(stage.pictures().resolve("desktop-devices.png"));
    }

    @Test
    @Order(20)
    void theAppOnboardsALightAsProxyAndTheLightComesOnlineByItself() {
        app.click("#add-device");
        app.choose("#device-type", "Smart Light");
        app.type("#device-name", LIGHT);
        app.click("#device-add-confirm");
        soon().until(() -> app.text("#device-add-done").isPresent());
        app.picture(stage.pictures().resolve("desktop-onboarding.png"));
        app.click("#device-add-close");

        soon().untilAsserted(() -> assertThat(stage.simulator()
                        .named(LIGHT)
                        .orElseThrow()
                        .path("connection")
                        .asText())
                .isEqualTo("ONLINE"));
        soon().untilAsserted(() -> app.pick("#device-list", LIGHT));
        soon().untilAsserted(() -> assertThat(app.text("#device-online")).contains("online"));
    }

    @Test
    @Order(30)
    void readingsAreInTheAppWithinASecondOfBeingTaken() {
        var query = "sdid=" + light();
        try (var live = Socket.live(stage.system().cloud(), query, stage.applicationToken())) {
            for (int i = 0; i < 3; i++) {
                var frame =
                        live.next(Duration.ofSeconds(10), one -> one.has("mid")).orElseThrow();
                var power =
                        String.format("%.2f", frame.path("data").path("power").asDouble());
                long taken = frame.path("ts").asLong();
                within(Duration.ofSeconds(5))
                        .untilAsserted(() ->
                                assertThat(app.text("#field-power").orElse("")).contains(trimmed(power)));
                assertThat(System.currentTimeMillis() - taken)
                        .as("ms from the reading to the window")
                        .isLessThan(1000);
            }
        }
        assertThat(app.text("#chart")).as("the chart is to be seen").isPresent();
        app.picture(stage.pictures().resolve("desktop-live.png"));
    }

    @Test
    @Order(40)
    void sheSwitchesTheLightOffAndTheDeviceObeysAndReportsIt() {
        app.click("#action-setOn");
        soon().until(() -> stage.simulator().isOn(light(), "state"));
        soon().untilAsserted(() -> assertThat(app.text("#field-state")).contains("on"));

        app.click("#action-setOff");

        soon().until(() -> !stage.simulator().isOn(light(), "state"));
        soon().untilAsserted(() -> assertThat(app.text("#field-state")).contains("off"));
        app.picture(stage.pictures().resolve("desktop-control.png"));
    }

    @Test
    @Order(50)
    void theUserTokenIsRefreshedWithoutAWord() {
        int before = refreshes();
        within(Duration.ofSeconds(40)).until(() -> refreshes() > before);

        assertThat(app.text("#signed-in-user").orElse("")).containsIgnoringCase("alice");
        assertThat(app.text("#token-scope").orElse("")).contains("read").contains("write");
        assertThat(app.text("#token-life").orElse("")).isNotEmpty();
        within(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(app.text("#live-state")).contains("live"));
    }

    @Test
    @Order(60)
    void theCompanionSeesAliceAndBobAndNotCarol() {
        var companion = stage.companion();
        soon().until(() -> companion.sees(stage.alice()));
        assertThat(companion.sees(stage.world().user("bob"))).isTrue();
        assertThat(companion.sees(stage.world().user("carol"))).isFalse();
        soon().untilAsserted(() -> assertThat(companion.analysis().path("fields"))
                .anySatisfy(field -> assertThat(field.path("count").asLong()).isPositive()));

        var report = companion.http().post("/lights", Map.of("on", true));
        assertThat(report.data().path("accepted").asInt())
                .as("alice's light and bob's, and not carol's")
                .isEqualTo(2);
        assertThat(report.body()).doesNotContain(light().value());
        soon().until(() -> stage.simulator().isOn(light(), "state"));
    }

    @Test
    @Order(61)
    void theAppShowsAlicesOwnInsight() {
        app.click("#insight-tab");
        app.click("#insight-load");
        soon().untilAsserted(() -> assertThat(app.text("#insight-uid").orElse(""))
                .contains(stage.alice().id().value()));
        app.picture(stage.pictures().resolve("desktop-insight.png"));
        app.click("#devices-tab");
    }

    @Test
    @Order(70)
    void sheWithdrawsTheGrantAndCompanionAndAppLoseHerAtOnce() {
        var console = stage.console();
        stage.picture("console");
        console.withdraw(stage.world().homeglow());

        within(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(stage.companion().sees(stage.alice())).isFalse());
        soon().untilAsserted(() -> assertThat(app.text("#notice").orElse("")).containsIgnoringCase("withdr"));
        app.picture(stage.pictures().resolve("desktop-withdrawn.png"));
        assertThat(stage.companion().sees(stage.world().user("bob"))).isTrue();
    }

    @Test
    @Order(80)
    void afterSigningInAgainSheRevokesADeviceTokenByApiAndTheDeviceIsOut() {
        var pages = stage.pages();
        pages.open(signInLink(), stage.alice());
        assertThat(pages.asksForConsent())
                .as("a withdrawn grant must be given anew")
                .isTrue();
        pages.allow();
        isSignedIn();

        soon().untilAsserted(() -> app.pick("#device-list", LIGHT));
        app.click("#revoke-device-token");
        app.click("#confirm-yes");

        soon().untilAsserted(
                        () -> assertThat(stage.simulator().connection(light())).isEqualTo("REVOKED"));
        app.picture(stage.pictures().resolve("desktop-revoked.png"));
    }

    @Test
    @Order(81)
    void aTokenRevokedInTheConsoleIsRefusedForGood() {
        var device = stage.world().device("Living room").id();
        var token = stage.handNewToken("Living room");
        soon().untilAsserted(
                        () -> assertThat(stage.simulator().connection(device)).isEqualTo("ONLINE"));

        stage.console().revokeDeviceToken(device);

        soon().untilAsserted(
                        () -> assertThat(stage.simulator().connection(device)).isEqualTo("REVOKED"));
        var next = new Http(stage.system().cloud()).get("/v1.1/devices/" + device, token);
        assertThat(next.status()).isEqualTo(401);
        assertThat(next.rule()).contains("token/revoked");
    }

    @Test
    @Order(90)
    void homeglowReadsAnotherCompanysStationAndNosyMetricsGetsNothing() {
        app.pick("#device-list", STATION);
        soon().untilAsserted(() ->
                assertThat(app.text("#field-temperature").orElse("")).contains("°C"));
        app.picture(stage.pictures().resolve("desktop-weather.png"));

        var http = new Http(stage.system().cloud());
        var nosy = stage.nosyToken();
        var users = http.get("/v1.1/applications/" + stage.world().nosyMetrics() + "/users", nosy);
        assertThat(users.json().path("total").asInt(-1)).isZero();
        var station = stage.world().device(STATION).id();
        assertThat(http.get("/v1.1/devices/" + station, nosy).rule()).contains("grant/none");
    }

    private URI signInLink() {
        app.click("#sign-in");
        soon().until(() ->
                app.text("#sign-in-link").filter(link -> !link.isEmpty()).isPresent());
        return URI.create(app.text("#sign-in-link").orElseThrow());
    }

    private void isSignedIn() {
        soon().untilAsserted(
                        () -> assertThat(app.text("#signed-in-user").orElse("")).containsIgnoringCase("alice"));
    }

    private DeviceId light() {
        return new DeviceId(
                stage.simulator().named(LIGHT).orElseThrow().path("deviceId").asText());
    }

    private int refreshes() {
        return Integer.parseInt("0" + app.text("#token-refreshes").orElse("").replaceAll("\\D", ""));
    }

    /** {@code 7.30} is shown as {@code 7.3}. */
    private static String trimmed(String number) {
        return number.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
