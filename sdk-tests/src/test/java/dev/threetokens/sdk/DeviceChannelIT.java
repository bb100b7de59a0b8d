package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.Acknowledgement;
import cloud.artik.model.Action;
import cloud.artik.model.ActionArray;
import cloud.artik.model.ActionDetails;
import cloud.artik.model.Actions;
import cloud.artik.model.MessageAction;
import cloud.artik.model.MessageIn;
import cloud.artik.model.NormalizedAction;
import cloud.artik.model.WebSocketError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SDK's {@code /websocket}, and the Actions that arrive there. */
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
    void actionsArriveWithTheirParametersAndStayInTheHistory() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "ready");
            await().until(() -> socket.acknowledgements().size() == 1);

            var mid = alice.messages()
                    .sendActions(actions(action("setOn", Map.of()), action("setBrightness", Map.of("brightness", 30))))
                    .getData()
                    .getMid();

            await().until(() -> socket.actions().size() == 1);
            var arrived = socket.actions().get(0);
            assertThat(arrived.getMid()).isEqualTo(mid);
            assertThat(arrived.getData().getActions())
                    .extracting(ActionDetails::getName)
                    .containsExactly("setOn", "setBrightness");
            assertThat(arrived.getData().getActions().get(1).getParameters()).isEqualTo(Map.of("brightness", 30.0));
            assertThat(history(mid)).extracting(NormalizedAction::getMid).containsExactly(mid);
        }
    }

    @Test
    void anActionMayBeSentAsAMessageToo() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "ready");
            await().until(() -> socket.acknowledgements().size() == 1);
            var action = new MessageAction();
            action.setType("action");
            action.setDdid(light);
            action.setData(Map.of("actions", List.of(Map.of("name", "setOff", "parameters", Map.of()))));

            alice.messages().sendMessageAction(action);

            await().until(() -> socket.actions().size() == 1);
            assertThat(socket.actions().get(0).getData().getActions())
                    .extracting(ActionDetails::getName)
                    .containsExactly("setOff");
        }
    }

    @Test
    void anApplicationTokenSendsAnActionToAUserWhoGranted() throws Exception {
        try (var socket = DeviceSocket.open()) {
            socket.register(light, token, "ready");
            await().until(() -> socket.acknowledgements().size() == 1);

            SdkWorld.application().messages().sendActions(actions(action("setOn", Map.of())));

            await().until(() -> socket.actions().size() == 1);
        }
        var bob = SdkWorld.user("bob");
        SdkWorld.assertRefused(403, () -> bob.messages().sendActions(actions(action("setOn", Map.of()))));
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

    private boolean connected() throws ApiException {
        return alice.devices().getDevicePresence(light).getData().getConnected();
    }

    private List<NormalizedAction> history(String mid) throws ApiException {
        return alice.messages()
                .getNormalizedActions(null, light, mid, null, null, null, null, null)
                .getData();
    }

    private static MessageIn message(String sdid, String cid) {
        var message = new MessageIn();
        message.setType("message");
        message.setSdid(sdid);
        message.setCid(cid);
        message.setData(Map.of("state", true));
        return message;
    }

    private Actions actions(Action... some) {
        var list = new ActionArray();
        list.setActions(List.of(some));
        var actions = new Actions();
        actions.setDdid(light);
        actions.setType("action");
        actions.setData(list);
        return actions;
    }

    private static Action action(String name, Map<String, Object> parameters) {
        var action = new Action();
        action.setName(name);
        action.setParameters(parameters);
        return action;
    }
}
