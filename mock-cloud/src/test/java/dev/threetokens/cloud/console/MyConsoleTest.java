package dev.threetokens.cloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.accesslog.AccessLog;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MyConsoleTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    DeviceTokens deviceTokens;

    @Inject
    Grants grants;

    @Inject
    Devices devices;

    @Inject
    AccessLog accessLog;

    private final Browser browser = new Browser();
    private UserId user;
    private DeviceId lamp;

    @BeforeEach
    void aSignedInUserWithALamp() {
        user = world.user();
        lamp = world.device(user, world.lampType(user, true));
        browser.signIn(user);
    }

    @Test
    void theFirstPageLeadsToTheConsole() {
        assertThat(new Browser().get("/").html().select("a.main").attr("href")).isEqualTo("/my");
    }

    @Test
    void whoHasNothingIsToldSo() {
        var fresh = new Browser();
        fresh.signIn(world.user());

        assertThat(fresh.get("/my").html().select(".empty").text()).contains("no devices yet");
        assertThat(fresh.get("/my/applications").html().select(".empty").text()).contains("No application");
        assertThat(fresh.get("/my/access-log").html().select(".empty").text()).contains("Nothing was read");
    }

    @Test
    void theConsoleShowsOwnDevicesAndNoOthers() {
        var others = world.device(world.user(), world.lampType(user, true));

        var html = browser.get("/my").html();

        assertThat(html.select("[data-device-id]").eachAttr("data-device-id")).containsExactly(lamp.value());
        assertThat(html.text()).doesNotContain(others.value());
        assertThat(row().select(".presence").text()).isEqualTo("offline");
        assertThat(row().text()).contains("A lamp", "No reading yet", "No device token");
    }

    @Test
    void theLastReadingIsShownWithItsUnit() {
        RestAssured.given()
                .header("Authorization", "Bearer " + world.deviceToken(lamp))
                .contentType("application/json")
                .body("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":41.256,\"state\":true}}")
                .post("/v1.1/messages")
                .then()
                .statusCode(200);

        assertThat(row().select("dd").eachText()).startsWith("on", "41.26 °C");
        assertThat(row().select("time").attr("datetime")).isNotEmpty();
    }

    @Test
    void aDeviceTokenIsGeneratedAndShownOnce() {
        var answer = browser.submit(row().selectFirst("form[data-action=generate-token]"));
        assertThat(answer.status()).isEqualTo(303);

        var page = browser.follow(answer);

        var token = page.html().select("#device-token").text();
        assertThat(deviceTokens.current(devices.find(lamp).orElseThrow())).contains(token);
        assertThat(browser.get("/my").html().select("#device-token")).isEmpty();
    }

    @Test
    void replacingATokenAsksFirst() {
        var before = world.deviceToken(lamp);

        var question = browser.submit(row().selectFirst("form[data-action=replace-token]"));
        assertThat(OAuthClient.tokenInfo(before).statusCode()).isEqualTo(200);
        browser.submit(confirmation(question));

        assertThat(OAuthClient.tokenInfo(before).jsonPath().getString("error.rule"))
                .isEqualTo("token/replaced");
    }

    @Test
    void revokingATokenAsksFirstAndThenEndsItForGood() {
        var token = world.deviceToken(lamp);

        var question = browser.submit(row().selectFirst("form[data-action=revoke-token]"));
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(200);
        var page = browser.follow(browser.submit(confirmation(question)));

        assertThat(OAuthClient.tokenInfo(token).jsonPath().getString("error.rule"))
                .isEqualTo("token/revoked");
        assertThat(page.html().select("#notice").text()).contains("is revoked");
        assertThat(row().text()).contains("No device token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate-token", "revoke-token"})
    void theDeviceOfAnotherIsOutOfReach(String action) {
        var other = world.user();
        var othersLamp = world.device(other, world.lampType(other, true));
        var othersToken = world.deviceToken(othersLamp);
        var csrf = browser.get("/my")
                .form("form[action=/signout]")
                .select("[name=csrf]")
                .val();
        var path = "/my/devices/" + othersLamp + "/" + action;

        assertThat(browser.get(path).status()).isEqualTo(403);
        assertThat(browser.post(path, Map.of("csrf", csrf)).status()).isEqualTo(403);
        assertThat(OAuthClient.tokenInfo(othersToken).statusCode()).isEqualTo(200);
        assertThat(browser.get("/my/devices/unknown/" + action).status()).isEqualTo(404);
        assertThat(browser.get("/my/devices/a%20b/" + action).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void anotherSiteCannotActInTheConsole(String csrf) {
        var token = world.deviceToken(lamp);
        var client = grantedApplication();

        assertThat(browser.post("/my/devices/" + lamp + "/revoke-token", Map.of("csrf", csrf))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/my/devices/" + lamp + "/generate-token", Map.of("csrf", csrf))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/my/applications/" + client.id() + "/withdraw", Map.of("csrf", csrf))
                        .status())
                .isEqualTo(403);
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(200);
        assertThat(grants.between(user, client.id()).exists()).isTrue();
    }

    @Test
    void theConsoleShowsWhatApplicationsMayDo() {
        var client = grantedApplication();

        var row = browser.get("/my/applications").form("[data-client-id=" + client.id() + "]");

        assertThat(row.select("h3").text()).isEqualTo("An application");
        assertThat(row.select(".permissions strong").eachText()).containsExactly("Your profile");
        assertThat(row.select(".rights").eachText()).containsExactly("read");
        assertThat(row.select(".badge").eachText()).containsExactly("User token", "Application token");
    }

    @Test
    void withdrawingAsksFirstAndThenEndsTheSignIns() {
        var client = grantedApplication();
        var tokens = client.signIn(user);

        var question = browser.submit(browser.get("/my/applications").form("form[data-action=withdraw]"));
        assertThat(OAuthClient.tokenInfo(tokens.access()).statusCode()).isEqualTo(200);
        var page = browser.follow(browser.submit(confirmation(question)));

        assertThat(page.html().select("#notice").text()).contains("withdrew");
        assertThat(page.html().select("[data-client-id]")).isEmpty();
        assertThat(OAuthClient.tokenInfo(tokens.access()).jsonPath().getString("error.rule"))
                .isEqualTo("token/grant-withdrawn");
        assertThat(client.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasNotGrantedCannotBeWithdrawn() {
        assertThat(browser.get("/my/applications/" + oauth.client().id() + "/withdraw")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/my, Devices",
        "/my/sharing, Sharing",
        "/my/devices/{id}/shares, Devices",
        "/my/applications, Applications",
        "/my/access-log, Access log",
        "/my/add-device, Devices",
        "/my/account, Account"
    })
    void everyPageLeadsToTheOthersAndSaysWhereOneIs(String path, String current) {
        var nav = browser.get(path.replace("{id}", lamp.value())).html().select("nav.sections");

        assertThat(nav.select("a").eachAttr("href"))
                .containsExactly("/my", "/my/sharing", "/my/applications", "/my/access-log", "/my/account");
        assertThat(nav.select("[aria-current=page]").text()).isEqualTo(current);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my",
                "/my/applications",
                "/my/access-log",
                "/my/add-device",
                "/my/register-device",
                "/my/sharing",
                "/my/devices/{id}/shares",
                "/my/devices/{id}/rename",
                "/my/add-device/{type}"
            })
    void everyFieldHasALabelAndEveryButtonAName(String path) {
        var type = devices.find(lamp).orElseThrow().type().value();
        var html = browser.get(path.replace("{id}", lamp.value()).replace("{type}", type))
                .html();

        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("input:not([type=hidden]), select"))
                .allSatisfy(field -> assertThat(
                                html.select("label[for=" + field.id() + "]").text())
                        .isNotBlank());
        assertThat(html.select("button, a"))
                .allSatisfy(one -> assertThat(one.text()).isNotBlank());
        assertThat(html.select("[tabindex]").eachAttr("tabindex")).allMatch(index -> index.equals("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/applications", "/my/access-log", "/my/add-device", "/my/register-device"})
    void whoIsNotSignedInIsAskedToAndComesBack(String path) {
        assertThat(new Browser().get(path).location()).contains("/signin?next=" + Browser.encoded(path));
    }

    @Test
    void anApplicationIsShownWithItsLastUse() {
        var client = grantedApplication();
        assertThat(browser.get("/my/applications").html().select(".used").text())
                .isEqualTo("never used yet");

        RestAssured.given()
                .header("Authorization", "Bearer " + client.signIn(user).access())
                .get("/v1.1/users/self")
                .then()
                .statusCode(200);
        accessLog.flush();

        assertThat(browser.get("/my/applications").html().select(".used").text())
                .matches("last used (just now|.* ago)");
    }

    private OAuthClient grantedApplication() {
        var client = oauth.client();
        world.grant(user, client.id(), "profile:read");
        return client;
    }

    private Element row() {
        return browser.get("/my").form("[data-device-id=" + lamp + "]");
    }

    private static Element confirmation(Page page) {
        assertThat(page.html().select("#confirm")).hasSize(1);
        return page.form("form:has(#confirm)");
    }
}
