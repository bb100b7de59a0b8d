package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.DeviceRegConfirmUserRequest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Http;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationsIT {
    private static final String DEVICE_SIDE = "/v1.1/cert/devices/registrations";

    private final Http http = new Http(SdkWorld.cloud());
    private final Sdk alice = SdkWorld.user("alice");

    @Test
    void aUserConfirmsThePinAndTheDeviceGetsItsToken() throws ApiException {
        var asked = ask("vendor-1");
        var rid = alice.registrations()
                .confirmUser(pin(asked.get("pin").asText()))
                .getData()
                .getRid();
        assertThat(rid).isEqualTo(asked.get("rid").asText());
        assertThat(status(rid)).isEqualTo("PENDING_DEVICE_COMPLETION");

        var done = http.send(
                        "PUT",
                        DEVICE_SIDE + "/" + rid,
                        Optional.empty(),
                        Optional.of(Map.of("nonce", asked.get("nonce").asText())))
                .json()
                .get("data");
        assertThat(status(rid)).isEqualTo("REGISTERED");
        var device = SdkWorld.device(done.get("accessToken").asText());
        var did = done.get("did").asText();
        assertThat(device.devices().getDevice(did).getData().getName()).isEqualTo("Light with a PIN");

        assertThat(alice.registrations().unregisterDevice(did).getData().getId())
                .isEqualTo(did);
        assertRefused(401, () -> device.devices().getDevice(did));
    }

    @Test
    void aWrongPinIsNotFound() {
        assertRefused(404, () -> alice.registrations().confirmUser(pin("not-a-pin")));
    }

    private JsonNode ask(String vendorDeviceId) {
        return http.post(DEVICE_SIDE, Map.of("deviceTypeId", SdkWorld.LIGHT, "vendorDeviceId", vendorDeviceId))
                .json()
                .get("data");
    }

    private String status(String rid) throws ApiException {
        return alice.registrations().getRequestStatusForUser(rid).getData().getStatus();
    }

    private static DeviceRegConfirmUserRequest pin(String pin) {
        var request = new DeviceRegConfirmUserRequest();
        request.setPin(pin);
        request.setDeviceName("Light with a PIN");
        return request;
    }
}
