package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevicesIT {
    private final Sdk alice = SdkWorld.user("alice");
    private final Sdk bob = SdkWorld.user("bob");

    @Test
    void aDeviceIsAddedReadChangedListedAndDeleted() throws ApiException {
        var added = alice.devices()
                .addDevice(SdkWorld.lightOf(SdkWorld.idOf("alice"), "Light of the stairs"))
                .getData();
        assertThat(added.getName()).isEqualTo("Light of the stairs");
        assertThat(added.getUid()).isEqualTo(SdkWorld.idOf("alice"));
        assertThat(added.getDtid()).isEqualTo(SdkWorld.LIGHT);
        assertThat(added.getCreatedOn()).isPositive();

        var change = new Device();
        change.setName("Light of the cellar");
        assertThat(alice.devices().updateDevice(added.getId(), change).getData().getName())
                .isEqualTo("Light of the cellar");
        assertThat(alice.devices().getDevice(added.getId()).getData().getName()).isEqualTo("Light of the cellar");
        assertThat(idsOfAlice()).contains(added.getId());

        assertThat(alice.devices().deleteDevice(added.getId()).getData().getId())
                .isEqualTo(added.getId());
        assertRefused(404, () -> alice.devices().getDevice(added.getId()));
        assertThat(idsOfAlice()).doesNotContain(added.getId());
    }

    @Test
    void devicesArePagedWithACount() throws ApiException {
        SdkWorld.newLight(alice, "One more light");
        var first = alice.users().getUserDevices(SdkWorld.idOf("alice"), 0, 1, false);
        var second = alice.users().getUserDevices(SdkWorld.idOf("alice"), 1, 1, false);

        assertThat(first.getTotal()).isGreaterThan(2);
        assertThat(first.getCount()).isEqualTo(1);
        assertThat(second.getOffset()).isEqualTo(1);
        assertThat(second.getData().getDevices().get(0).getId())
                .isNotEqualTo(first.getData().getDevices().get(0).getId());
    }

    @Test
    void badNamesUnknownTypesAndOtherUsersAreRefused() {
        var uid = SdkWorld.idOf("alice");
        assertRefused(400, () -> alice.devices().addDevice(SdkWorld.lightOf(uid, "four")))
                .satisfies(refused -> assertThat(refused.getResponseBody()).contains("4001"));
        assertRefused(400, () -> alice.devices().addDevice(SdkWorld.lightOf(uid, "x".repeat(37))));

        var unknownType = SdkWorld.lightOf(uid, "A light of no type");
        unknownType.setDtid("dt" + "0".repeat(32));
        assertRefused(404, () -> alice.devices().addDevice(unknownType))
                .satisfies(refused -> assertThat(refused.getResponseBody()).contains("1101"));

        var onlyRead = SdkWorld.lightOf(uid, "A weather station");
        onlyRead.setDtid(SdkWorld.WEATHER);
        assertRefused(403, () -> alice.devices().addDevice(onlyRead));
        assertRefused(403, () -> alice.devices().addDevice(SdkWorld.lightOf(SdkWorld.idOf("bob"), "Not my light")));
    }

    @Test
    void aDeviceTokenIsMadeShownReplacedAndRevoked() throws ApiException {
        var light = SdkWorld.newLight(alice, "Light with a token");
        assertRefused(404, () -> alice.devices().getDeviceToken(light));

        var first = SdkWorld.newToken(alice, light);
        var shown = alice.devices().getDeviceToken(light).getData();
        assertThat(shown.getAccessToken()).isEqualTo(first);
        assertThat(shown.getDid()).isEqualTo(light);
        assertThat(SdkWorld.device(first).devices().getDevice(light).getData().getId())
                .isEqualTo(light);

        var second = SdkWorld.newToken(alice, light);
        assertRefused(401, () -> SdkWorld.device(first).devices().getDevice(light));
        assertRefused(403, () -> SdkWorld.device(second).devices().updateDeviceToken(light));
        assertRefused(403, () -> bob.devices().updateDeviceToken(light));

        alice.devices().deleteDeviceToken(light);
        assertRefused(401, () -> SdkWorld.device(second).devices().getDevice(light));
    }

    @Test
    void anotherUsersDeviceIsRefused() throws ApiException {
        var light = SdkWorld.newLight(alice, "Light of alice");
        assertRefused(403, () -> bob.devices().getDevice(light));
        assertRefused(403, () -> bob.devices().deleteDevice(light));
    }

    private List<String> idsOfAlice() throws ApiException {
        return alice.users().getUserDevices(SdkWorld.idOf("alice"), 0, 100, false).getData().getDevices().stream()
                .map(Device::getId)
                .toList();
    }
}
