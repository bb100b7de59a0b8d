package dev.threetokens.desktop.onboarding;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.threetokens.desktop.cloud.CloudApi;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Call;
import dev.threetokens.desktop.http.JsonHttp;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.setup.DeviceSetup;
import dev.threetokens.model.setup.SetupAnswer;

/**
 * Acts for a new device until it has its own token. No step is repeated by itself. Thread-safe; blocks its caller; every
 * step may throw {@link ApiException}.
 */
public final class DeviceProxy {
    private final CloudApi cloud;
    private final JsonHttp setup;
    private final UserId owner;

    /** @param setup the set-up endpoint of new devices; it gets a device token and never the user's */
    public DeviceProxy(CloudApi cloud, JsonHttp setup, UserId owner) {
        this.cloud = cloud;
        this.setup = setup;
        this.owner = owner;
    }

    Device create(DeviceType type, String name) {
        return cloud.create(NewDevice.of(owner, type.id(), name));
    }

    DeviceToken newToken(Device device) {
        return cloud.newToken(device.id());
    }

    void handOver(Device device, DeviceType type, DeviceToken token) {
        var body = new DeviceSetup(device.id(), type.uniqueName(), device.name(), token.accessToken());
        setup.ask(Call.post("/setup", body), new TypeReference<Data<SetupAnswer>>() {});
    }

    /** Makes a new token for a device that exists and hands it over: for a device that lost its own. */
    public void setUpAgain(Device device, DeviceType type) {
        handOver(device, type, newToken(device));
    }
}
