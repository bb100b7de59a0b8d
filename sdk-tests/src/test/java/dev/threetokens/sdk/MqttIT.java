package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import cloud.artik.model.Action;
import cloud.artik.model.ActionArray;
import cloud.artik.model.Actions;
import dev.threetokens.e2e.system.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over MQTT on one side is seen through the SDK on the other. */
class MqttIT {
    private final Sdk alice = SdkWorld.user("alice");
    private String light = "";
    private String token = "";

    @BeforeEach
    void aLightWithAToken() throws ApiException {
        light = SdkWorld.newLight(alice, "Light on MQTT");
        token = SdkWorld.newToken(alice, light);
    }

    @Test
    void aMessagePublishedOverMqttIsAmongTheLastMessages() throws Exception {
        try (var mqtt = MqttLight.connected(SdkWorld.mqtt(), light, token)) {
            mqtt.publish(Map.of("state", true, "brightness", 40, "power", 4.5));
        }

        var last = alice.messages().getLastNormalizedMessages(10, light, null);

        assertThat(last.getData()).singleElement().satisfies(message -> {
            assertThat(message.getData()).isEqualTo(Map.of("state", true, "brightness", 40.0, "power", 4.5));
            assertThat(message.getSdid()).isEqualTo(light);
            assertThat(message.getSdtid()).isEqualTo(SdkWorld.LIGHT);
            assertThat(message.getUid()).isEqualTo(SdkWorld.idOf("alice"));
            assertThat(message.getTs()).isCloseTo(System.currentTimeMillis(), within(60_000L));
        });
    }

    @Test
    void actionsOfTheSdkArriveOverMqttAsTheirArrayAlone() throws Exception {
        try (var mqtt = MqttLight.connected(SdkWorld.mqtt(), light, token)) {
            alice.messages().sendActions(brightness(30));

            await().until(() -> !mqtt.actions().isEmpty());
            assertThat(mqtt.actions())
                    .extracting(Json::tree)
                    .containsExactly(Json.tree("[{\"name\":\"setBrightness\",\"parameters\":{\"brightness\":30}}]"));
        }
    }

    private Actions brightness(int percent) {
        var action = new Action();
        action.setName("setBrightness");
        action.setParameters(Map.of("brightness", percent));
        var list = new ActionArray();
        list.setActions(List.of(action));
        var actions = new Actions();
        actions.setDdid(light);
        actions.setData(list);
        return actions;
    }
}
