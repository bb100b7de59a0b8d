package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.DeviceType;
import org.junit.jupiter.api.Test;

class DeviceTypesIT {
    private final Sdk alice = SdkWorld.user("alice");

    @Test
    void aDeviceTypeIsFoundByItsName() throws ApiException {
        var found = alice.deviceTypes().getDeviceTypes("Smart Light", 0, 10, null);
        assertThat(found.getData().getDeviceTypes())
                .extracting(DeviceType::getUniqueName)
                .contains("com.hearthlight.light");
    }

    @Test
    void aPublishedTypeIsReadAndAPrivateOneIsItsOwnersAlone() throws ApiException {
        var light = alice.deviceTypes().getDeviceType(SdkWorld.LIGHT).getData();
        assertThat(light.getPublished()).isTrue();
        assertThat(light.getLatestVersion()).isEqualTo(1);
        assertThat(light.getUid()).isEqualTo(SdkWorld.idOf("hearthlight"));
        var lock = SdkWorld.user("fieldsense").deviceTypes().getDeviceType(SdkWorld.PRIVATE_LOCK);
        assertThat(lock.getData().getPublished()).isFalse();
        assertThat(lock.getData().getOwnedByCurrentUser()).isTrue();
        assertRefused(403, () -> alice.deviceTypes().getDeviceType(SdkWorld.PRIVATE_LOCK));
        assertRefused(404, () -> alice.deviceTypes().getDeviceType("dt" + "0".repeat(32)));
    }

    @Test
    void aDeveloperListsHerTypesAndOnRequestThoseOfOthers() throws ApiException {
        var hearthlight = SdkWorld.user("hearthlight");
        var uid = SdkWorld.idOf("hearthlight");

        var own = hearthlight.users().getUserDeviceTypes(uid, 0, 100, false);
        assertThat(own.getTotal()).isEqualTo(2);
        assertThat(own.getData().getDeviceTypes())
                .extracting(DeviceType::getId)
                .contains(SdkWorld.LIGHT)
                .doesNotContain(SdkWorld.WEATHER);
        assertThat(hearthlight
                        .users()
                        .getUserDeviceTypes(uid, 0, 100, true)
                        .getData()
                        .getDeviceTypes())
                .extracting(DeviceType::getId)
                .contains(SdkWorld.LIGHT, SdkWorld.WEATHER)
                .doesNotContain(SdkWorld.PRIVATE_LOCK);
        assertRefused(403, () -> alice.users().getUserDeviceTypes(uid, 0, 100, false));
    }

    @Test
    void anApplicationHasTheTypesOfItsDeveloper() throws ApiException {
        var types = SdkWorld.application().deviceTypes().getDeviceTypesByApplication(SdkWorld.clientId(), null, 10, 0);
        assertThat(types.getTotal()).as("Homeglow makes no devices").isZero();
        assertThat(types.getData().getDeviceTypes()).isEmpty();
        assertRefused(404, () -> alice.deviceTypes().getDeviceTypesByApplication("0".repeat(32), null, 10, 0));
    }

    @Test
    void aManifestTellsFieldsAndActions() throws ApiException {
        assertThat(alice.deviceTypes()
                        .getAvailableManifestVersions(SdkWorld.LIGHT)
                        .getData()
                        .getVersions())
                .containsExactly("1");

        var latest = alice.deviceTypes().getLatestManifestProperties(SdkWorld.LIGHT);
        var first = alice.deviceTypes().getManifestProperties(SdkWorld.LIGHT, "1");
        assertThat(latest.getData().getProperties().getFields()).containsKeys("state", "brightness", "power");
        assertThat(latest.getData().getProperties().getActions()).containsKeys("setOn", "setOff", "setBrightness");
        assertThat(first).isEqualTo(latest);
        assertRefused(404, () -> alice.deviceTypes().getManifestProperties(SdkWorld.LIGHT, "9"));
    }
}
