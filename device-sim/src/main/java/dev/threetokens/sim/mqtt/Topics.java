package dev.threetokens.sim.mqtt;

import dev.threetokens.model.id.DeviceId;

/** The topics of one device. The slash at the beginning belongs to them. */
record Topics(String messages, String actions, String errors) {
    static Topics of(DeviceId device) {
        return new Topics("/v1.1/messages/" + device, "/v1.1/actions/" + device, "/v1.1/errors/" + device);
    }
}
