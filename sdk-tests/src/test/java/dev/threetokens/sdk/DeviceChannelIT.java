package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.Acknowledgement;
import cloud.artik.model.MessageIn;
import cloud.artik.model.WebSocketError;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SDK's {@code /websocket}: who may open it, what comes back, when it ends. */
class DeviceChannelIT {
    private final Sdk alice = SdkWorld.user("alice");
    private String light = "";
    private String token = "";

    @BeforeEach
    void aLightWithAToken() throws ApiException {
        light = SdkWorld.newLight(alice, "Light on a socket");
        token = SdkWorld.newToken(alice, light);
    }

    @Test
    void aRegistrationAndAMessageAreAcknowledgedWithTheirCids() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "cid of the registration");
            await().until(() -> socket.acknowledgements().size() == 1);
            socket.sdk().sendMessage(message(light, "cid of the message"));
            await().until(() -> socket.acknowledgements().size() == 2);

            assertThat(socket.acknowledgements())
                    .extracting(Acknowledgement::getCid)
                    .containsExactly("cid of the registration", "cid of the message");
            assertThat(socket.acknowledgements().get(0).getCode()).isEqualTo("200");
            var mid = socket.acknowledgements().get(1).getMid();
            assertThat(alice.messages()
                            .getNormalizedMessages(null, light, mid, null, null, null, null, null, null, null)
                            .getData())
                    .hasSize(1);
        }
    }

    @Test
    void twoDevicesShareASocket() throws Exception {
        var other = SdkWorld.newLight(alice, "Another on the socket");
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "first");
            socket.register(other, SdkWorld.newToken(alice, other), "second");
            socket.sdk().sendMessage(message(light, "of the first"));
            socket.sdk().sendMessage(message(other, "of the second"));

            await().until(() -> socket.acknowledgements().size() == 4);
            assertThat(socket.errors()).isEmpty();
        }
    }

    @Test
    void presenceFollowsTheSocket() throws Exception {
        assertThat(connected()).isFalse();
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "present");
            await().until(this::connected);
        }
        await().until(() -> !connected());
        assertThat(alice.devices().getDevicePresence(light).getData().getLastSeenOn())
                .isPositive();
    }

    @Test
    void aBadTokenAndAMessageOfNobodyAreErrors() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, "rubbish", "bad");
            await().until(() -> socket.errors().size() == 1);
            socket.sdk().sendMessage(message(light, "nobody's"));
            await().until(() -> socket.errors().size() == 2);
            assertThat(socket.errors()).extracting(WebSocketError::getCode).containsExactly(401, 401);
        }
    }

    @Test
    void aSecondRegistrationIsAConflict() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "first");
            socket.register(light, token, "again");
            await().until(() -> socket.errors().size() == 1);
            assertThat(socket.errors().get(0).getCode()).isEqualTo(409);
        }
    }

    @Test
    void whoRegistersNothingInTimeIsToldAndClosed() throws Exception {
        try (var socket = DeviceSocket.open()) {
            await().until(() -> socket.closings().size() == 1);
            assertThat(socket.errors()).hasSize(1);
            assertThat(socket.errors().get(0).getCode()).isEqualTo(400);
            assertThat(socket.errors().get(0).getMessage()).isEqualTo("Registration timeout");
        }
    }

    @Test
    void aPingWithItsTimeComesAgainAndAgain() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "listening");
            await().until(() -> socket.pings().size() >= 2);
            assertThat(socket.pings())
                    .isSorted()
                    .allSatisfy(ts -> assertThat(ts).isCloseTo(System.currentTimeMillis(), within(60_000L)));
        }
    }

    @Test
    void theCloseCodeOfTheSdkIsEchoed() throws Exception {
        var socket = DeviceSocket.open();
        socket.close();
        await().until(() -> socket.closings().size() == 1);
        assertThat(socket.closings()).containsExactly(4999);
    }

    @Test
    void aSecondSocketOfTheDeviceWorksAndTheFirstIsGone() throws Exception {
        try (var first = DeviceSocket.open();
                var second = DeviceSocket.open()) {
            first.register(light, token, "first");
            await().until(() -> first.acknowledgements().size() == 1);
            second.register(light, token, "second");
            await().until(() -> second.acknowledgements().size() == 1);

            await().until(() -> first.closings().size() == 1);
            second.sdk().sendMessage(message(light, "of the second"));
            await().until(() -> second.acknowledgements().size() == 2);
            assertThat(connected()).isTrue();
        }
    }

    @Test
    void aTokenThatIsRevokedMeanwhileIsToldAndTheSocketIsClosed() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "still good");
            await().until(() -> socket.acknowledgements().size() == 1);
            alice.devices().deleteDeviceToken(light);

            await().until(() -> socket.closings().size() == 1);
            assertThat(socket.errors()).extracting(WebSocketError::getCode).containsExactly(401);
        }
    }

    private boolean connected() throws ApiException {
        return alice.devices().getDevicePresence(light).getData().getConnected();
    }

    private static MessageIn message(String sdid, String cid) {
        var message = new MessageIn();
        message.setType("message");
        message.setSdid(sdid);
        message.setCid(cid);
        message.setData(Map.of("state", true));
        return message;
    }
}
