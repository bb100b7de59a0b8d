package dev.threetokens.cloud.websocket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.devices.DeviceChange;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.Shares;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.ShareId;
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

/** Carol follows Alice's lamp, which is shared with her, and her own. */
@QuarkusTest
class SharedStreamsTest {
    private static final String EVERYTHING = "devices:read devices:write";

    @Inject
    TestWorld world;

    @Inject
    ShareRows rows;

    @Inject
    Shares shares;

    @Inject
    Devices devices;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private UserId carol;
    private DeviceTypeId type;
    private DeviceId lamp;
    private DeviceId own;
    private ClientId app;
    private String lampToken;
    private String ownToken;
    private String carolToken;

    @BeforeEach
    void aliceAndCarolHaveALampEach() {
        var alice = world.user();
        carol = world.user();
        type = world.lampType(world.user(), true);
        lamp = world.device(alice, type);
        own = world.device(carol, type);
        app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        world.grant(carol, app, EVERYTHING);
        lampToken = world.deviceToken(lamp);
        ownToken = world.deviceToken(own);
        carolToken = world.userToken(carol, app);
    }

    @Test
    void aSharedDeviceIsFollowedByItself() {
        world.share(lamp, carol);
        try (var live = open("live?sdid=" + lamp, carolToken)) {
            var mid = send(lamp, lampToken);
            assertThat(live.frame(frame -> frame.containsKey("mid")).getString("mid"))
                    .isEqualTo(mid);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live?sdid=", "events?did="})
    void aDeviceThatIsOnlyOfferedIsNotFollowed(String stream) {
        world.invite(lamp, carol);
        var refused = TestSocket.refusal(vertx, cloud.getPort(), path(stream + lamp, carolToken));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getBody().toString()).contains("share/not-accepted");
    }

    @Test
    void anOpenStreamCarriesADeviceFromTheAcceptanceUntilTheEndOfTheShare() {
        try (var live = open("live?includeSharedDevices=true", carolToken)) {
            var offered = world.invite(lamp, carol);
            send(lamp, lampToken);
            accept(offered);
            var between = send(lamp, lampToken);
            arrives(live, between);
            end(offered);
            send(lamp, lampToken);
            var last = send(own, ownToken);
            arrives(live, last);
            assertThat(mids(live)).containsExactly(between, last);
        }
    }

    @Test
    void anOpenFeedTellsOfADeviceFromTheAcceptanceUntilTheEndOfTheShare() {
        try (var events = open("events?includeSharedDevices=true&uid=" + carol, carolToken)) {
            isHeard(events);
            var offered = world.invite(lamp, carol);
            rename(lamp);
            accept(offered);
            rename(lamp);
            end(offered);
            rename(lamp);
            devices.delete(devices.find(own).orElseThrow());
            events.frame(frame -> "device.deleted".equals(frame.getString("event")));
            assertThat(events.all()).extracting(SharedStreamsTest::device).containsOnlyOnce(lamp.value());
        }
    }

    @Test
    void aFeedOfAnApplicationTellsOfSharedDevicesByTheGrantOfTheUserWhomItNames() {
        var other = world.application(EVERYTHING);
        world.grant(carol, other, EVERYTHING);
        world.share(lamp, carol);
        try (var events = open("events?includeSharedDevices=true&uid=" + carol, world.applicationToken(other))) {
            isHeard(events);
            rename(lamp);
            events.frame(frame -> lamp.value().equals(device(frame)));
        }
    }

    @Test
    void aStreamOfAUserCarriesSharedDevicesOnlyWhereItAsksForThem() {
        world.share(lamp, carol);
        try (var all = open("live?includeSharedDevices=true&uid=" + carol, carolToken);
                var mine = open("live?includeSharedDevices=true", carolToken);
                var owned = open("live?uid=" + carol, carolToken)) {
            var shared = send(lamp, lampToken);
            var last = send(own, ownToken);
            for (var live : List.of(all, mine, owned)) {
                arrives(live, last);
            }
            assertThat(mids(all)).containsExactlyInAnyOrder(shared, last);
            assertThat(mids(mine)).containsExactlyInAnyOrder(shared, last);
            assertThat(mids(owned)).containsExactly(last);
        }
    }

    @Test
    void anApplicationFollowsSharedDevicesByTheGrantOfTheUserWhomItNames() {
        var other = world.application(EVERYTHING);
        world.grant(carol, other, EVERYTHING);
        world.share(lamp, carol);
        var token = world.applicationToken(other);
        try (var all = open("live?includeSharedDevices=true&uid=" + carol, token);
                var owned = open("live?uid=" + carol, token);
                var byType = open("live?sdtids=" + type, token)) {
            var shared = send(lamp, lampToken);
            var last = send(own, ownToken);
            for (var live : List.of(all, owned, byType)) {
                arrives(live, last);
            }
            assertThat(mids(all)).containsExactlyInAnyOrder(shared, last);
            assertThat(mids(owned)).containsExactly(last);
            assertThat(mids(byType)).containsExactly(last);
        }
    }

    @Test
    void aMessageWithATimeBeforeTheAcceptanceIsNotCarried() {
        world.share(lamp, carol);
        try (var live = open("live?includeSharedDevices=true", carolToken)) {
            send(lamp, lampToken, System.currentTimeMillis() - 60_000);
            var last = send(own, ownToken);
            arrives(live, last);
            assertThat(mids(live)).containsExactly(last);
        }
    }

    @Test
    void aStreamOfASharedDeviceIsClosedWhenTheShareEnds() {
        var share = world.share(lamp, carol);
        try (var live = open("live?sdid=" + lamp, carolToken);
                var events = open("events?did=" + lamp, carolToken)) {
            end(share);
            for (var stream : List.of(live, events)) {
                assertThat(stream.error().getString("rule")).isEqualTo("user-token/other-user");
                assertThat(stream.closeCode()).isEqualTo((short) 1008);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "device"})
    void nobodyRegistersASharedDeviceOnTheChannelButItselfAndItsOwner(String kind) {
        world.share(lamp, carol);
        try (var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            channel.register(lamp, kind.equals("bearer") ? carolToken : ownToken);
            assertThat(channel.error().getString("rule"))
                    .isEqualTo(kind.equals("bearer") ? "share/owner-only" : "device-token/other-device");
        }
    }

    /** A stream begins shortly after the client has it. */
    private void isHeard(TestSocket events) {
        await().until(() -> {
            rename(own);
            return !events.all().isEmpty();
        });
    }

    private static void arrives(TestSocket live, String mid) {
        live.frame(frame -> mid.equals(frame.getString("mid")));
    }

    private void end(ShareId share) {
        shares.end(rows.find(share).orElseThrow());
    }

    private static List<String> mids(TestSocket live) {
        return live.all().stream()
                .filter(frame -> frame.containsKey("mid"))
                .map(frame -> frame.getString("mid"))
                .toList();
    }

    private TestSocket open(String stream, String token) {
        return TestSocket.open(vertx, cloud.getPort(), path(stream, token));
    }

    private static String path(String stream, String token) {
        return "/v1.1/" + stream + "&Authorization=bearer+" + token;
    }

    private static String device(JsonObject event) {
        return event.getJsonObject("data").getString("did");
    }

    private void accept(ShareId share) {
        shares.answer(rows.find(share).orElseThrow(), carol, true);
    }

    private void rename(DeviceId device) {
        devices.change(devices.find(device).orElseThrow(), DeviceChange.ofName("Renamed"));
    }

    private static String send(DeviceId device, String token) {
        return send(device, token, System.currentTimeMillis());
    }

    private static String send(DeviceId device, String token, long ts) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("sdid", device, "ts", ts, "data", Map.of("temp", 1)))
                .post("/v1.1/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("data.mid");
    }
}
