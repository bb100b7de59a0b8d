package dev.threetokens.cloud.websocket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.apidoc.StreamDocument;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the running cloud sends on its WebSockets is what {@code docs/asyncapi.yaml} says. */
@QuarkusTest
class DocumentedFramesTest {
    private static final String EVERYTHING = "devices:read devices:write profile:read";

    @Inject
    TestWorld world;

    @Inject
    UserChanges changes;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private final StreamDocument document = StreamDocument.read();
    private UserId alice;
    private DeviceId lamp;
    private String own;
    private String token;

    @BeforeEach
    void aliceHasALamp() {
        alice = world.user();
        lamp = world.device(alice, world.lampType(world.user(), true));
        own = world.deviceToken(lamp);
        var app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        token = world.userToken(alice, app);
    }

    @Test
    void theDeviceChannelSendsEachOfItsFramesAndNoOther() {
        try (var channel = open("/v1.1/websocket?ack=true")) {
            channel.register(lamp, own);
            channel.registered();
            channel.send("{\"type\":\"list\",\"cid\":\"list\"}");
            answered(channel, "list");
            channel.send("{\"sdid\":\"" + lamp + "\",\"cid\":\"message\",\"data\":{\"temp\":20}}");
            answered(channel, "message");
            channel.send(
                    "{\"ddid\":\"" + lamp + "\",\"cid\":\"action\",\"data\":{\"actions\":[{\"name\":\"setOn\"}]}}");
            answered(channel, "action");
            channel.frame(frame -> "action".equals(frame.getValue("type")));
            channel.send(
                    "{\"sdid\":\"" + world.device(alice, world.lampType(alice, true)) + "\",\"data\":{\"temp\":1}}");
            channel.error();
            channel.send("{\"type\":\"unregister\",\"sdid\":\"" + lamp + "\",\"cid\":\"unregister\"}");
            answered(channel, "unregister");

            isDocumented("deviceChannel", channel);
        }
    }

    @Test
    void theStreamOfMessagesSendsMessagesAndItsEnd() {
        try (var live = open("/v1.1/live?Authorization=bearer+" + own)) {
            send();
            live.frame(frame -> frame.containsKey("mid"));
            world.revokeDeviceToken(lamp);
            live.error();

            isDocumented("live", live);
        }
    }

    @Test
    void theEventFeedTellsEventsAndItsEnd() {
        try (var events = open("/v1.1/events?Authorization=bearer+" + token + "&uid=" + alice)) {
            changes.rename(alice, "Alice Again");
            event(events, "user.profile.updated");
            try (var channel = open("/v1.1/websocket?ack=true")) {
                channel.register(lamp, own);
                channel.registered();
            }
            event(events, "device.status.offline");
            delete();
            event(events, "device.deleted");

            assertThat(events.all())
                    .allSatisfy(frame ->
                            assertThat(document.faults("event", frame.encode())).isEmpty());
        }
    }

    @Test
    void theDocumentIsServed() {
        assertThat(given().get("/asyncapi.yaml").asString()).startsWith("asyncapi: 3.0.0");
    }

    /** Each frame is exactly one of the messages, and each message was seen; a sign of life may come or not. */
    private void isDocumented(String channel, TestSocket socket) {
        var messages = document.sentOn(channel);
        assertThat(messages).contains("ping");
        Set<String> seen = new TreeSet<>();
        assertThat(socket.all()).allSatisfy(frame -> {
            var fitting = document.fitting(messages, frame.encode());
            assertThat(fitting).as(frame.encode()).hasSize(1);
            seen.addAll(fitting);
        });
        seen.add("ping");
        assertThat(seen).isEqualTo(messages);
    }

    private TestSocket open(String path) {
        return TestSocket.open(vertx, cloud.getPort(), path);
    }

    private static void answered(TestSocket channel, String cid) {
        channel.frame(frame ->
                cid.equals(frame.getJsonObject("data", new JsonObject()).getValue("cid")));
    }

    private static void event(TestSocket events, String name) {
        events.frame(frame -> name.equals(frame.getValue("event")));
    }

    private void send() {
        given().header("Authorization", "Bearer " + own)
                .contentType("application/json")
                .body(Map.of("sdid", lamp.value(), "data", Map.of("temp", 20)))
                .post("/v1.1/messages")
                .then()
                .statusCode(200);
    }

    private void delete() {
        given().header("Authorization", "Bearer " + token)
                .delete("/v1.1/devices/" + lamp)
                .then()
                .statusCode(200);
    }
}
