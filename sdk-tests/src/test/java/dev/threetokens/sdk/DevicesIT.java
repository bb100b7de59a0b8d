package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    void propertiesAreListedOnRequestAndOutliveAChangeThatNamesNone() throws ApiException {
        var uid = SdkWorld.idOf("alice");
        var wanted = SdkWorld.lightOf(uid, "Light with properties");
        wanted.setProperties(Map.of("room", "hall", "floor", 2.0));
        var light = alice.devices().addDevice(wanted).getData().getId();

        assertThat(listed(light, true).getProperties()).isEqualTo(Map.of("room", "hall", "floor", 2.0));
        assertThat(listed(light, false).getProperties()).isEmpty();

        // The SDK sends an empty map with this change.
        change(light, device -> device.setName("Light of the hall"));
        assertThat(listed(light, true).getProperties()).isEqualTo(Map.of("room", "hall", "floor", 2.0));
        change(light, device -> device.setProperties(Map.of("room", "attic")));
        assertThat(listed(light, true).getProperties()).isEqualTo(Map.of("room", "attic"));
    }

    @Test
    void theManifestOfADeviceIsFixedAndFollowsTheLatestAgain() throws ApiException {
        var light = SdkWorld.newLight(alice, "Light with a manifest");
        assertThat(read(light).getManifestVersionPolicy()).isEqualTo("LATEST");

        change(light, device -> {
            device.setManifestVersion(1);
            device.setManifestVersionPolicy("DEVICE");
        });
        assertThat(read(light))
                .returns("DEVICE", Device::getManifestVersionPolicy)
                .returns(1, Device::getManifestVersion)
                .returns("Light with a manifest", Device::getName);

        assertRefused(400, () -> change(light, device -> device.setManifestVersion(9)));
        assertRefused(400, () -> change(light, device -> device.setManifestVersionPolicy("NEWEST")));
        assertThat(read(light).getManifestVersionPolicy()).isEqualTo("DEVICE");

        change(light, device -> device.setManifestVersionPolicy("LATEST"));
        assertThat(read(light).getManifestVersionPolicy()).isEqualTo("LATEST");
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

    private void change(String device, Consumer<Device> by) throws ApiException {
        var changes = new Device();
        by.accept(changes);
        alice.devices().updateDevice(device, changes);
    }

    private Device read(String device) throws ApiException {
        return alice.devices().getDevice(device).getData();
    }

    private Device listed(String device, boolean withProperties) throws ApiException {
        return devicesOfAlice(withProperties).stream()
                .filter(one -> one.getId().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private List<String> idsOfAlice() throws ApiException {
        return devicesOfAlice(false).stream().map(Device::getId).toList();
    }

    /** All pages: other tests leave devices, too. */
    private List<Device> devicesOfAlice(boolean withProperties) throws ApiException {
        var all = new ArrayList<Device>();
        int total;
        do {
            var page = alice.users().getUserDevices(SdkWorld.idOf("alice"), all.size(), 100, withProperties);
            all.addAll(page.getData().getDevices());
            total = page.getTotal();
        } while (all.size() < total);
        return all;
    }
}
