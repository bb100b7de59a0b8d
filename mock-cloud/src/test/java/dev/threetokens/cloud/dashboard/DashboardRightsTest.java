package dev.threetokens.cloud.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.FilledForm;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change in the dashboard does to tokens that are out there, and to connections that are open. */
@QuarkusTest
class DashboardRightsTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    Vertx vertx;

    private final Browser developers = new Browser();
    private UserId alice;
    private DeviceTypeId lamps;
    private DeviceTypeId others;
    private DeviceId lamp;
    private OAuthClient client;
    private String userToken;
    private String applicationToken;

    @BeforeEach
    void anApplicationThatAliceGrantedBothTypes() {
        var developer = world.user();
        developers.signIn(developer);
        alice = world.user();
        lamps = world.lampType(developer, true);
        others = world.lampType(developer, true);
        lamp = world.device(alice, lamps);
        client = oauth.client(
                developer,
                "Homeglow",
                readAndWrite(lamps) + " devices/" + others + ":read",
                Set.of(Method.values()),
                "http://127.0.0.1/callback");
        userToken = client.signIn(alice).access();
        applicationToken = applicationToken();
    }

    @Test
    void whatAnApplicationNoLongerAsksForItsTokensLoseAtOnce() {
        assertThat(device(userToken).statusCode()).isEqualTo(200);
        assertThat(device(applicationToken).statusCode()).isEqualTo(200);

        save(edit().uncheck("permission", "devices/" + lamps + ":read", "devices/" + lamps + ":write"));

        for (var token : new String[] {userToken, applicationToken}) {
            assertThat(device(token).statusCode()).isEqualTo(403);
            assertThat(rule(device(token))).isEqualTo("grant/device-type");
        }
    }

    @Test
    void aSingleRightIsLostAtOnceToo() {
        assertThat(renamed(userToken).statusCode()).isEqualTo(200);

        save(edit().uncheck("permission", "devices/" + lamps + ":write"));

        assertThat(rule(renamed(userToken))).isEqualTo("grant/right");
        assertThat(rule(renamed(applicationToken))).isEqualTo("grant/right");
        assertThat(device(userToken).statusCode()).isEqualTo(200);
    }

    @Test
    void openConnectionsThatLostTheirRightAreClosed() {
        try (var ofUser = live("sdid=" + lamp, userToken);
                var ofApplication = live("sdid=" + lamp, applicationToken);
                var channel = TestSocket.open(vertx, RestAssured.port, "/v1.1/websocket?ack=true")) {
            channel.register(lamp, userToken);
            channel.registered();

            save(edit().uncheck("permission", "devices/" + lamps + ":read", "devices/" + lamps + ":write"));

            for (var socket : new TestSocket[] {ofUser, ofApplication, channel}) {
                assertThat(socket.error().getString("rule")).isEqualTo("grant/device-type");
                assertThat(socket.closeCode()).isEqualTo((short) 1008);
            }
        }
    }

    @Test
    void aStreamOfAllDevicesCarriesWhatIsStillAskedForAndNothingElse() {
        var other = world.device(alice, others);
        try (var live = live("uid=" + alice, userToken)) {
            // The stream is open a moment after its handshake: what is sent before that moment, it does not carry.
            await().until(() -> {
                sendAs(lamp, 1);
                return live.all().stream().anyMatch(frame -> isOf(frame, lamp, 1));
            });

            save(edit().uncheck("permission", "devices/" + lamps + ":read", "devices/" + lamps + ":write"));
            sendAs(lamp, 2);
            sendAs(other, 2);

            live.frame(frame -> isOf(frame, other, 2));
            assertThat(live.all()).noneMatch(frame -> isOf(frame, lamp, 2));
        }
    }

    @Test
    void whoeverAsksForMoreGetsNothingMoreUntilTheUserIsAskedAgain() {
        assertThat(rule(profile(userToken))).isEqualTo("grant/profile");

        save(edit().check("permission", "profile:read"));

        assertThat(rule(profile(userToken))).isEqualTo("grant/profile");
        assertThat(device(userToken).statusCode()).isEqualTo(200);
        var browser = new Browser();
        browser.signIn(alice);
        var page = browser.get(client.authorizePath());
        assertThat(page.html().select("#permissions strong").eachText()).contains("Your profile");
        client.codeIn(browser);
        assertThat(profile(userToken).statusCode()).isEqualTo(200);
        assertThat(browser.get(client.authorizePath()).answer()).containsKey("code");
    }

    @Test
    void theDeveloperIsToldWhatAChangeDoes() {
        var more = developers.follow(edit().check("permission", "profile:read").press(developers, "save"));
        assertThat(more.html().select("#notice").text()).contains("asked at the next sign-in");

        var less =
                developers.follow(edit().uncheck("permission", "profile:read").press(developers, "save"));
        assertThat(less.html().select("#notice").text()).contains("lost at once");
    }

    @Test
    void aMethodThatIsDisabledGivesNoMoreTokens() {
        var code = client.codeFor(alice);

        save(edit().uncheck(
                        "method",
                        Method.CLIENT_CREDENTIALS.name(),
                        Method.AUTHORIZATION_CODE_PKCE.name(),
                        Method.AUTHORIZATION_CODE.name()));

        var refused = client.withSecret("/token", Map.of("grant_type", "client_credentials"));
        assertThat(refused.jsonPath().getString("error")).isEqualTo("unauthorized_client");
        assertThat(client.exchange(code).statusCode()).isIn(400, 401);
        assertThat(device(applicationToken).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewSecretEndsApplicationTokensAndTheirConnectionsAndLeavesUsersSignedIn() {
        try (var ofUser = live("sdid=" + lamp, userToken);
                var ofApplication = live("sdid=" + lamp, applicationToken)) {
            var path = "/dashboard/applications/" + client.id() + "/secret";

            developers.submit(developers.get(path).form("form:has(#confirm)"));

            assertThat(ofApplication.error().getInteger("code")).isEqualTo(401);
            assertThat(ofApplication.closeCode()).isEqualTo((short) 1008);
            assertThat(ofUser.isOpen()).isTrue();
        }
        assertThat(device(applicationToken).statusCode()).isEqualTo(401);
        assertThat(device(userToken).statusCode()).isEqualTo(200);
    }

    @Test
    void deletingAnApplicationClosesItsConnections() {
        try (var ofUser = live("sdid=" + lamp, userToken);
                var ofApplication = live("sdid=" + lamp, applicationToken)) {
            var path = "/dashboard/applications/" + client.id() + "/delete";

            developers.submit(developers.get(path).form("form:has(#confirm)"));

            for (var socket : new TestSocket[] {ofUser, ofApplication}) {
                assertThat(socket.error().getInteger("code")).isEqualTo(401);
                assertThat(socket.closeCode()).isEqualTo((short) 1008);
            }
        }
    }

    private FilledForm edit() {
        return FilledForm.on(developers.get("/dashboard/applications/" + client.id() + "/edit"));
    }

    private void save(FilledForm form) {
        assertThat(form.press(developers, "save").status()).isEqualTo(303);
    }

    private TestSocket live(String query, String token) {
        return TestSocket.open(vertx, RestAssured.port, "/v1.1/live?" + query + "&Authorization=bearer+" + token);
    }

    private String applicationToken() {
        return client.withSecret("/token", Map.of("grant_type", "client_credentials"))
                .jsonPath()
                .getString("access_token");
    }

    private void sendAs(DeviceId device, int value) {
        given().header("Authorization", "Bearer " + world.deviceToken(device))
                .contentType("application/json")
                .body(Map.of("sdid", device, "data", Map.of("temp", value)))
                .post("/v1.1/messages")
                .then()
                .statusCode(200);
    }

    private static boolean isOf(JsonObject frame, DeviceId device, int value) {
        return device.value().equals(frame.getString("sdid"))
                && frame.getJsonObject("data").getInteger("temp") == value;
    }

    private Response device(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1.1/devices/" + lamp);
    }

    private Response renamed(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", "Another name"))
                .put("/v1.1/devices/" + lamp);
    }

    private static Response profile(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1.1/users/self");
    }

    private static String rule(Response answer) {
        return answer.jsonPath().getString("error.rule");
    }

    private static String readAndWrite(DeviceTypeId type) {
        return "devices/" + type + ":read devices/" + type + ":write";
    }
}
