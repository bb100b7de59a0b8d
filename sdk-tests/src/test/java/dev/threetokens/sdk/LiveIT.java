package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.MessageOut;
import cloud.artik.model.WebSocketError;
import dev.threetokens.e2e.api.HeldToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SDK's {@code /live}: the firehose. */
class LiveIT {
    private final HeldToken session = SdkWorld.signedIn("alice").token();
    private final Sdk alice = SdkWorld.with(session);
    private String light = "";
    private String other = "";

    @BeforeEach
    void twoLights() throws ApiException {
        light = SdkWorld.newLight(alice, "Light that is followed");
        other = SdkWorld.newLight(alice, "Another light");
    }

    @Test
    void theMessagesOfOneDeviceArrive() throws Exception {
        try (var live = Following.messages(session, Map.of("sdid", light))) {
            send(other);
            var mid = send(light);
            await().until(() -> !live.messages().isEmpty());
            var arrived = live.messages().get(0);
            assertThat(arrived.getMid()).isEqualTo(mid);
            assertThat(arrived.getSdid()).isEqualTo(light);
            assertThat(arrived.getSdtid()).isEqualTo(SdkWorld.LIGHT);
            assertThat(arrived.getUid()).isEqualTo(SdkWorld.idOf("alice"));
            assertThat(arrived.getData()).isEqualTo(Map.of("state", true));
            assertThat(sources(live)).containsExactly(light);
        }
    }

    @Test
    void soDoThoseOfSeveralDevicesOfATypeAndOfAUser() throws Exception {
        try (var byDevices = Following.messages(session, Map.of("sdids", light + "," + other));
                var byType = Following.messages(session, Map.of("sdtids", SdkWorld.LIGHT));
                var byUser = Following.messages(session, Map.of("uid", SdkWorld.idOf("alice")))) {
            send(light);
            send(other);
            for (var live : List.of(byDevices, byType, byUser)) {
                await().until(() -> sources(live).containsAll(List.of(light, other)));
            }
        }
    }

    @Test
    void aDeviceTokenFollowsItsDeviceButNoType() throws Exception {
        var token = HeldToken.ofDevice("the light", SdkWorld.newToken(alice, light));
        try (var live = Following.messages(token, Map.of("sdid", light));
                var byType = Following.messages(token, Map.of("sdtids", SdkWorld.LIGHT))) {
            send(light);
            await().until(() -> sources(live).contains(light));
            assertThat(statuses(byType)).containsExactly(403);
            assertThat(byType.messages()).isEmpty();
        }
    }

    @Test
    void anotherUserIsRefusedBeforeTheUpgradeAndSoIsABadToken() throws Exception {
        try (var foreign = Following.messages(session, Map.of("uid", SdkWorld.idOf("bob")));
                var bad = Following.messages(HeldToken.ofDevice("nobody", "rubbish"), Map.of("sdid", light))) {
            assertThat(statuses(foreign)).containsExactly(403);
            assertThat(statuses(bad)).containsExactly(401);
        }
    }

    @Test
    void aTokenThatIsRevokedMeanwhileEndsItsStream() throws Exception {
        var other = SdkWorld.signedIn("alice");
        try (var live = Following.messages(other.token(), Map.of("sdid", light))) {
            assertThat(other.revoke().ok()).isTrue();
            await().until(() -> live.closings().size() == 1);
            assertThat(statuses(live)).containsExactly(401);
        }
    }

    private String send(String device) throws ApiException {
        var message = SdkWorld.message(device, Map.of("state", true), System.currentTimeMillis());
        return alice.messages().sendMessage(message).getData().getMid();
    }

    private static List<String> sources(Following live) {
        return live.messages().stream().map(MessageOut::getSdid).toList();
    }

    private static List<Integer> statuses(Following refused) {
        await().until(() -> !refused.errors().isEmpty());
        return refused.errors().stream().map(WebSocketError::getCode).toList();
    }
}
