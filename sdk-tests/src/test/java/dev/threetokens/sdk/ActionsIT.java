package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.Action;
import cloud.artik.model.ActionArray;
import cloud.artik.model.ActionDetails;
import cloud.artik.model.ActionOut;
import cloud.artik.model.Actions;
import cloud.artik.model.MessageAction;
import cloud.artik.model.NormalizedAction;
import cloud.artik.model.NormalizedActionsEnvelope;
import cloud.artik.model.NormalizedMessage;
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
        try (var socket = readySocket()) {
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
        try (var socket = readySocket()) {
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
    void aMessageSentByTheSameCallIsKeptAndReachesNobody() throws Exception {
        var other = SdkWorld.newLight(alice, "Light that only reports");
        var message = new MessageAction();
        message.setType("message");
        message.setSdid(other);
        message.setDdid(light);
        message.setData(Map.of("brightness", 12));
        try (var socket = readySocket()) {
            var mid = alice.messages().sendMessageAction(message).getData().getMid();

            var kept = alice.messages()
                    .getNormalizedMessages(null, other, mid, null, null, null, null, null, null, null)
                    .getData();
            assertThat(kept).extracting(NormalizedMessage::getData).containsExactly(Map.of("brightness", 12.0));
            var action = send(action("setOn", Map.of()));
            await().until(() -> !socket.actions().isEmpty());
            assertThat(socket.actions()).extracting(ActionOut::getMid).containsExactly(action);
            assertThat(history(action)).extracting(NormalizedAction::getMid).containsExactly(action);
            assertRefused(404, () -> history(mid));
        }
    }

    @Test
    void anActionToADeviceThatIsOfflineIsKeptAndNotReplayed() throws Exception {
        var missed = send(action("setOn", Map.of()));
        try (var socket = readySocket()) {
            var heard = send(action("setOff", Map.of()));

            await().until(() -> !socket.actions().isEmpty());
            assertThat(socket.actions()).extracting(ActionOut::getMid).containsExactly(heard);
        }
        assertThat(history(missed)).extracting(NormalizedAction::getMid).containsExactly(missed);
    }

    @Test
    void actionsAreReadByDeviceAndDates() throws ApiException {
        long start = System.currentTimeMillis() - 10_000;
        for (int i = 0; i < 3; i++) {
            var actions = actions(action("setOn", Map.of()));
            actions.setTs(start + i);
            alice.messages().sendActions(actions);
        }

        var found = alice.messages().getNormalizedActions(null, light, null, null, 10, start + 1, start + 2, "desc");

        assertThat(found.getData()).extracting(NormalizedAction::getTs).containsExactly(start + 2, start + 1);
        assertThat(found.getData()).allSatisfy(one -> {
            assertThat(one.getDdid()).isEqualTo(light);
            assertThat(one.getDdtid()).isEqualTo(SdkWorld.LIGHT);
            assertThat(one.getUid()).isEqualTo(SdkWorld.idOf("alice"));
        });
        assertThat(found)
                .returns(light, NormalizedActionsEnvelope::getDdid)
                .returns(start + 1, NormalizedActionsEnvelope::getStartDate)
                .returns(start + 2, NormalizedActionsEnvelope::getEndDate)
                .returns("desc", NormalizedActionsEnvelope::getOrder)
                .returns(2L, NormalizedActionsEnvelope::getSize);
    }

    @Test
    void anApplicationTokenSendsAnActionToAUserWhoGranted() throws Exception {
        try (var socket = readySocket()) {
            SdkWorld.application().messages().sendActions(actions(action("setOn", Map.of())));

            await().until(() -> socket.actions().size() == 1);
        }
        var bob = SdkWorld.user("bob");
        assertRefused(403, () -> bob.messages().sendActions(actions(action("setOn", Map.of()))));
    }

    /** One on which the light is registered. */
    private DeviceSocket readySocket() throws Exception {
        var socket = DeviceSocket.open();
        socket.register(light, token, "ready");
        await().until(() -> socket.acknowledgements().size() == 1);
        return socket;
    }

    private String send(Action action) throws ApiException {
        return alice.messages().sendActions(actions(action)).getData().getMid();
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
