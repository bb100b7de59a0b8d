package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.DeviceRegConfirmUserRequest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Answer;
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
        var rid = confirm(asked);
        assertThat(rid).isEqualTo(asked.get("rid").asText());
        assertThat(status(rid)).isEqualTo("PENDING_DEVICE_COMPLETION");

        var done = complete(rid, asked.get("nonce").asText()).data();
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

    @Test
    void aWrongNonceGetsNoTokenAndTheRightOneStillDoes() throws ApiException {
        var asked = ask("vendor-2");
        var rid = confirm(asked);

        var refused = complete(rid, "0".repeat(32));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().has("data")).isFalse();
        assertThat(status(rid)).isEqualTo("PENDING_DEVICE_COMPLETION");

        assertThat(complete(rid, asked.get("nonce").asText()).status()).isEqualTo(200);
        assertThat(status(rid)).isEqualTo("REGISTERED");
    }

    @Test
    void aSecondRequestOfADeviceRevokesTheFirst() throws ApiException {
        var first = ask("vendor-3");
        var rid = confirm(first);
        var second = ask("vendor-3");

        assertThat(status(rid)).isEqualTo("REVOKED");
        assertThat(complete(rid, first.get("nonce").asText()).status()).isEqualTo(409);
        assertThat(complete(confirm(second), second.get("nonce").asText()).status())
                .isEqualTo(200);
        assertThat(status(second.get("rid").asText())).isEqualTo("REGISTERED");
        assertThat(status(rid)).isEqualTo("REVOKED");
    }

    @Test
    void theFirstPinIsDeadWhenTheDeviceAskedAgain() {
        var first = ask("vendor-4");
        ask("vendor-4");
        assertRefused(
                404,
                () -> alice.registrations().confirmUser(pin(first.get("pin").asText())));
    }

    @Test
    void aVendorIdIsRegisteredOnceUntilItIsUnregistered() throws ApiException {
        var asked = ask("vendor-5");
        var did = complete(confirm(asked), asked.get("nonce").asText())
                .data()
                .get("did")
                .asText();

        assertThat(request("vendor-5").status()).isEqualTo(409);
        alice.registrations().unregisterDevice(did);
        assertThat(request("vendor-5").status()).isEqualTo(200);
    }

    private Answer request(String vendorDeviceId) {
        return http.post(DEVICE_SIDE, Map.of("deviceTypeId", SdkWorld.LIGHT, "vendorDeviceId", vendorDeviceId));
    }

    private JsonNode ask(String vendorDeviceId) {
        var answer = request(vendorDeviceId);
        assertThat(answer.status()).isEqualTo(200);
        return answer.data();
    }

    /** Alice types the PIN in. */
    private String confirm(JsonNode asked) throws ApiException {
        return alice.registrations()
                .confirmUser(pin(asked.get("pin").asText()))
                .getData()
                .getRid();
    }

    private Answer complete(String rid, String nonce) {
        return http.send("PUT", DEVICE_SIDE + "/" + rid, Optional.empty(), Optional.of(Map.of("nonce", nonce)));
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
