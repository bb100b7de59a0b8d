package dev.threetokens.cloud.registrations;

import dev.threetokens.model.id.DeviceId;

/**
 * What a user typed in.
 *
 * @param pin as typed
 * @param claim which device of the user it is to be
 */
public record PinEntry(String pin, Claim claim) {
    /** Hides the PIN: this object may reach a log. */
    @Override
    public String toString() {
        return "PinEntry[" + claim + "]";
    }

    /** Which device of the user the one that shows the PIN is to be. */
    public sealed interface Claim {}

    /**
     * A new one.
     *
     * @param name a good {@link dev.threetokens.cloud.devices.DeviceName}
     */
    public record NewDevice(String name) implements Claim {}

    /** One that the user has: its hardware was exchanged. */
    public record DeviceOfUser(DeviceId device) implements Claim {}
}
