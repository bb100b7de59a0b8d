package dev.threetokens.e2e.support;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;

/** Adds devices of one user, and gives them tokens. */
public final class Onboarding {
    private final Http cloud;
    private final UserId owner;
    private final HeldToken token;

    /** @param token of the owner */
    public Onboarding(Http cloud, UserId owner, HeldToken token) {
        this.cloud = cloud;
        this.owner = owner;
        this.token = token;
    }

    public DeviceId device(DeviceTypeId type, String name) {
        return cloud.post("/v1.1/devices", token, NewDevice.of(owner, type, name))
                .dataAs(Device.class)
                .id();
    }

    public HeldToken newToken(DeviceId device) {
        var made = cloud.put("/v1.1/devices/" + device + "/tokens", token).dataAs(DeviceToken.class);
        return HeldToken.ofDevice(device.value(), made.accessToken());
    }
}
