package dev.threetokens.sim.channel;

import dev.threetokens.model.id.DeviceId;

/** What a device registers with. */
public record Credentials(DeviceId device, String token) {
    /** The text without the token, should the cloud have echoed it. */
    public String mask(String text) {
        return text.replace(token, "***");
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "Credentials[device=" + device + "]";
    }
}
