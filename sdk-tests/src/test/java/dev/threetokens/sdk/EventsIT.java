package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.Device;
import cloud.artik.model.EventFeedData;
import cloud.artik.model.WebSocketError;
import dev.threetokens.e2e.api.HeldToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The SDK's {@code /events}. Its socket tells neither pings nor error frames: it reads each frame twice. */
class EventsIT {
    private final HeldToken session = SdkWorld.signedIn("alice").token();
    private final Sdk alice = SdkWorld.with(session);

    @Test
    void theLifeOfADeviceIsTold() throws Exception {
        try (var events = Following.events(session, Map.of("uid", SdkWorld.idOf("alice"), "event", "*"))) {
            var light = lifeOfALight();
            await().until(() -> of(light, events).size() == 7);
            assertThat(of(light, events))
                    .containsExactly(
                            "device.new",
                            "device.connected",
                            "device.updated",
                            "device.status.online",
                            "device.status.offline",
                            "device.disconnected",
                            "device.deleted");
            assertThat(events.events()).allSatisfy(event -> {
                assertThat(event.getTs()).isPositive();
                assertThat(event.getData()).containsEntry("uid", SdkWorld.idOf("alice"));
            });
        }
    }

    @Test
    void onlyWhatWasAskedForIsTold() throws Exception {
        try (var events =
                Following.events(session, Map.of("uid", SdkWorld.idOf("alice"), "event", "device.status.*"))) {
            var light = lifeOfALight();
            await().until(() -> of(light, events).size() == 2);
            assertThat(of(light, events)).containsExactly("device.status.online", "device.status.offline");
        }
    }

    @Test
    void oneDeviceAndSeveralAreFollowed() throws Exception {
        var light = SdkWorld.newLight(alice, "Followed light");
        var other = SdkWorld.newLight(alice, "Another followed");
        try (var one = Following.events(session, Map.of("did", light));
                var both = Following.events(session, Map.of("dids", light + "," + other))) {
            rename(other);
            rename(light);
            await().until(() -> one.events().size() == 1 && both.events().size() == 2);
            assertThat(of(light, one)).containsExactly("device.updated");
            assertThat(of(other, both)).containsExactly("device.updated");
        }
    }

    @Test
    void anotherUserIsRefusedBeforeTheUpgrade() throws Exception {
        try (var foreign = Following.events(session, Map.of("uid", SdkWorld.idOf("bob"), "event", "*"))) {
            await().until(() -> !foreign.errors().isEmpty());
            assertThat(foreign.errors()).extracting(WebSocketError::getCode).containsExactly(403);
        }
    }

    private String lifeOfALight() throws Exception {
        var light = SdkWorld.newLight(alice, "Light with a life");
        rename(light);
        try (var socket = DeviceSocket.open()) {
            socket.register(light, SdkWorld.newToken(alice, light), "here");
            await().until(() -> socket.acknowledgements().size() == 1);
        }
        await().until(() -> !alice.devices().getDevicePresence(light).getData().getConnected());
        alice.devices().deleteDevice(light);
        return light;
    }

    private void rename(String device) throws ApiException {
        var updates = new Device();
        updates.setName("Light renamed");
        alice.devices().updateDevice(device, updates);
    }

    private static List<String> of(String device, Following feed) {
        return feed.events().stream()
                .filter(event -> device.equals(event.getData().get("did")))
                .map(EventFeedData::getEvent)
                .toList();
    }
}
