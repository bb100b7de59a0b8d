package dev.threetokens.cloud.websocket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1.1/events} tells what happens to devices and users, to whom may know it. */
@QuarkusTest
class EventsTest {
    private static final String EVERYTHING = "devices:read devices:write profile:read";

    @Inject
    TestWorld world;

    @Inject
    UserChanges changes;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private UserId alice;
    private UserId bob;
    private DeviceTypeId type;
    private DeviceId lamp;
    private ClientId app;
    private String token;

    @BeforeEach
    void aliceHasALampAndLetsAnApplicationManageIt() {
        alice = world.user();
        bob = world.user();
        type = world.lampType(bob, true);
        lamp = world.device(alice, type);
        app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        token = world.userToken(alice, app);
    }

    @Test
    void aDeviceIsFollowedFromItsFirstDayToItsLast() {
        try (var events = open("uid=" + alice, token)) {
            var id = add();
            rename(id);
            delete(id);
            ended(events, "device.deleted");
            assertThat(names(events))
                    .containsExactly(
                            "device.new",
                            "device.connected",
                            "device.updated",
                            "device.disconnected",
                            "device.deleted");
            assertThat(events.all()).allSatisfy(frame -> {
                assertThat(frame.fieldNames()).containsExactlyInAnyOrder("event", "ts", "data");
                assertThat(frame.getLong("ts")).isPositive();
                assertThat(frame.getJsonObject("data").getMap())
                        .isEqualTo(Map.of("uid", alice.value(), "did", id, "dtid", type.value()));
            });
        }
    }

    @Test
    void aDeviceIsOnlineWhileItsChannelIsOpen() {
        var own = world.deviceToken(lamp);
        try (var events = open("event=device.status.*", token)) {
            try (var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
                channel.register(lamp, own);
                channel.registered();
                rename(lamp.value());
            }
            ended(events, "device.status.offline");
            assertThat(names(events)).containsExactly("device.status.online", "device.status.offline");
            assertThat(events.all().get(0).getJsonObject("data").getMap())
                    .isEqualTo(Map.of("uid", alice.value(), "did", lamp.value()));
        }
    }

    @Test
    void aDeviceThatConnectsElsewhereStaysOnline() {
        var own = world.deviceToken(lamp);
        try (var events = open("", own);
                var older = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            older.register(lamp, own);
            older.registered();
            try (var newer = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
                newer.register(lamp, own);
                newer.registered();
                older.closeCode();
            }
            ended(events, "device.status.offline");
            assertThat(names(events)).containsExactly("device.status.online", "device.status.offline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "events"})
    void onlyTheEventsThatWereAskedForCome(String parameter) {
        try (var events = open(parameter + "=device.new,device.deleted", token)) {
            var id = add();
            rename(id);
            delete(id);
            ended(events, "device.deleted");
            assertThat(names(events)).containsExactly("device.new", "device.deleted");
        }
    }

    @Test
    void ofNamedDevicesNothingElseIsTold() {
        var second = world.device(alice, type);
        var third = world.device(alice, type);
        try (var events = open("dids=" + lamp + "," + second, token)) {
            rename(third.value());
            rename(second.value());
            rename(lamp.value());
            events.frame(frame -> lamp.value().equals(device(frame)));
            assertThat(events.all()).extracting(EventsTest::device).containsExactly(second.value(), lamp.value());
        }
    }

    @Test
    void nobodyLearnsWhatHappensToDevicesThatWereNotGranted() {
        var hidden = world.lampType(bob, true);
        var narrow = world.application("devices/" + type + ":read");
        world.grant(alice, narrow, "devices/" + type + ":read");
        var other = world.device(alice, hidden);
        try (var events = open("", world.userToken(alice, narrow))) {
            rename(other.value());
            world.device(bob, type);
            rename(lamp.value());
            events.frame(frame -> lamp.value().equals(device(frame)));
            assertThat(events.all()).extracting(EventsTest::device).containsOnly(lamp.value());
        }
    }

    @Test
    void aGuestLearnsOnRequestWhatHappensToDevicesThatAreSharedAndToNoOthers() {
        var carol = world.user();
        var guest = world.application("devices:read");
        world.grant(carol, guest, "devices:read");
        var second = world.device(alice, type);
        world.share(lamp, carol);
        var carolToken = world.userToken(carol, guest);
        try (var shared = open("uid=" + carol + "&includeSharedDevices=true", carolToken);
                var own = open("uid=" + carol, carolToken)) {
            rename(second.value());
            rename(lamp.value());
            world.device(carol, type);
            ended(own, "device.connected");
            ended(shared, "device.connected");
            assertThat(names(own)).containsExactly("device.new", "device.connected");
            assertThat(names(shared)).containsExactly("device.updated", "device.new", "device.connected");
            assertThat(device(shared.all().get(0))).isEqualTo(lamp.value());
        }
    }

    @Test
    void aNewNameOrAddressOfTheUserIsToldToWhoMayReadTheProfile() {
        var devicesOnly = world.application("devices:read");
        world.grant(alice, devicesOnly, "devices:read");
        try (var all = open("uid=" + alice, token);
                var less = open("uid=" + alice, world.userToken(alice, devicesOnly))) {
            changes.rename(alice, "Alice Again");
            rename(lamp.value());
            ended(less, "device.updated");
            assertThat(names(all)).containsExactly("user.profile.updated", "device.updated");
            assertThat(all.all().get(0).getJsonObject("data").getMap()).isEqualTo(Map.of("uid", alice.value()));
            assertThat(names(less)).containsExactly("device.updated");
        }
    }

    @Test
    void whoFollowsADeletedDeviceIsToldAndLeft() {
        try (var events = open("did=" + lamp, token)) {
            delete(lamp.value());
            ended(events, "device.deleted");
            assertThat(events.error().getInteger("code")).isEqualTo(404);
            assertThat(events.closeCode()).isEqualTo((short) 1008);
        }
    }

    @Test
    void theFeedEndsWithTheRight() {
        try (var events = open("", token)) {
            world.withdraw(alice, app);
            assertThat(events.error().getString("rule")).isEqualTo("token/grant-withdrawn");
            assertThat(events.closeCode()).isEqualTo((short) 1008);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event=device.gone", "event=devi*", "event=,", "did=a%20b"})
    void aQueryThatMakesNoSenseIsRefusedBeforeTheUpgrade(String query) {
        var refused = TestSocket.refusal(vertx, cloud.getPort(), path(query, token));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(new JsonObject(refused.getBody()).getJsonObject("error").getString("message"))
                .isNotBlank();
    }

    @Test
    void whoMayNotFollowIsRefusedBeforeTheUpgrade() {
        var foreign = world.device(bob, type);
        assertThat(ruleOf("uid=" + bob, token)).isEqualTo("user-token/other-user");
        assertThat(ruleOf("did=" + foreign, token)).isEqualTo("user-token/other-user");
        assertThat(ruleOf("dids=" + lamp + "," + foreign, token)).isEqualTo("user-token/other-user");
        assertThat(ruleOf("uid=" + alice, world.deviceToken(lamp))).isEqualTo("device-token/operation");
    }

    private String ruleOf(String query, String token) {
        var refused = TestSocket.refusal(vertx, cloud.getPort(), path(query, token));
        assertThat(refused.getStatus()).isEqualTo(403);
        return new JsonObject(refused.getBody()).getJsonObject("error").getString("rule");
    }

    private String add() {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("uid", alice, "dtid", type, "name", "Bedside"))
                .post("/v1.1/devices")
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private void rename(String device) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", "Renamed"))
                .put("/v1.1/devices/" + device)
                .then()
                .statusCode(200);
    }

    private void delete(String device) {
        given().header("Authorization", "Bearer " + token)
                .delete("/v1.1/devices/" + device)
                .then()
                .statusCode(200);
    }

    private static void ended(TestSocket events, String name) {
        events.frame(frame -> name.equals(frame.getString("event")));
    }

    private static List<String> names(TestSocket events) {
        return events.all().stream()
                .filter(frame -> frame.containsKey("event"))
                .map(frame -> frame.getString("event"))
                .toList();
    }

    private static String device(JsonObject frame) {
        return frame.getJsonObject("data").getString("did");
    }

    private TestSocket open(String query, String token) {
        return TestSocket.open(vertx, cloud.getPort(), path(query, token));
    }

    private static String path(String query, String token) {
        return "/v1.1/events?Authorization=bearer+" + token + "&" + query;
    }
}
