package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.Action;
import cloud.artik.model.ActionArray;
import cloud.artik.model.ActionDetails;
import cloud.artik.model.Actions;
import cloud.artik.model.MessageAction;
import cloud.artik.model.NormalizedAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions, from whoever sends them to the socket of the device and into the history. */
class ActionsIT {
    private final Sdk alice = SdkWorld.user("alice");
    private String light = "";
    private String token = "";

    @BeforeEach
    void aLightWithAToken() throws ApiException {
        light = SdkWorld.newLight(alice, "Light that is told");
        token = SdkWorld.newToken(alice, light);
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

    private List<NormalizedAction> history(String mid) throws ApiException {
        return alice.messages()
                .getNormalizedActions(null, light, mid, null, null, null, null, null)
                .getData();
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
